package io.tenantry.examples.onboarding;

import io.tenantry.core.error.ApiException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Runs steps one after the other. When one fails, those before it are taken back, the last one
 * first; a way back that fails stops no other, and becomes something for a person to do.
 */
final class UndoableJob<S> {
  private final List<Step<S>> steps;

  UndoableJob(List<Step<S>> steps) {
    this.steps = List.copyOf(steps);
  }

  JobResult run(S start) {
    Deque<Done<S>> done = new ArrayDeque<>();
    S state = start;
    for (Step<S> step : steps) {
      try {
        Done<S> result = step.run(state);
        done.push(result);
        state = result.state();
      } catch (ApiException e) {
        return failed(step, e, done);
      }
    }
    return new JobResult(whats(done), Optional.empty(), List.of(), List.of());
  }

  private JobResult failed(Step<S> step, ApiException e, Deque<Done<S>> done) {
    List<String> undone = new ArrayList<>();
    List<String> byHand = new ArrayList<>();
    if (e.mayHaveTakenEffect()) {
      byHand.add("look for " + step.title() + ": it may have been created");
    }
    List<String> whats = whats(done);
    done.forEach(made -> undo(made.undo(), undone, byHand));
    String failure = step.title() + ": " + e.getMessage();
    return new JobResult(whats, Optional.of(failure), undone, byHand);
  }

  private static void undo(Undo undo, List<String> undone, List<String> byHand) {
    if (undo instanceof Undo.ByHand hand) {
      byHand.add(hand.what());
    } else if (undo instanceof Undo.ByCall call) {
      try {
        call.call().run();
        undone.add(call.what());
      } catch (ApiException e) {
        byHand.add("not done: " + call.what() + " (" + e.getMessage() + ")");
      }
      call.rest().ifPresent(byHand::add);
    }
  }

  private List<String> whats(Deque<Done<S>> done) {
    List<String> whats = new ArrayList<>();
    done.descendingIterator().forEachRemaining(made -> whats.add(made.what()));
    return whats;
  }
}
