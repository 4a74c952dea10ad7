package io.tenantry.examples.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a job ended. Immutable.
 *
 * @param done what was made, in order
 * @param failure the step that failed, and why
 * @param undone what was taken back
 * @param byHand what a person has to take back
 */
record JobResult(
    List<String> done, Optional<String> failure, List<String> undone, List<String> byHand) {
  JobResult {
    done = List.copyOf(done);
    undone = List.copyOf(undone);
    byHand = List.copyOf(byHand);
  }

  boolean failed() {
    return failure.isPresent();
  }

  /** For people, what matters most last. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    done.forEach(what -> lines.add("  + " + what));
    failure.ifPresent(why -> lines.add("  x " + why));
    undone.forEach(what -> lines.add("  - " + what));
    byHand.forEach(what -> lines.add("  ! by hand: " + what));
    lines.add(last());
    return lines;
  }

  private String last() {
    if (!failed()) {
      return "Onboarding: done, " + done.size() + " made";
    }
    return "Onboarding: failed, %d made, %d undone, %d left for a person"
        .formatted(done.size(), undone.size(), byHand.size());
  }
}
