package io.tenantry.examples.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.ErrorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Steps and their ways back. No network. */
class UndoableJobTest {
  private final List<String> log = new ArrayList<>();

  @Test
  void stepsHandOnWhatTheyMadeAndNothingIsUndone() {
    JobResult result = new UndoableJob<>(List.of(step("a"), step("b"))).run("");

    assertThat(result.done()).containsExactly("a after ", "b after a");
    assertThat(result.failed()).isFalse();
    assertThat(log).containsExactly("do a", "do b");
    assertThat(result.lines()).last().isEqualTo("Onboarding: done, 2 made");
  }

  @Test
  void whatWasDoneIsUndoneLastFirst() {
    JobResult result =
        new UndoableJob<>(List.of(step("a"), step("b"), failing("c"), step("d"))).run("");

    assertThat(log).containsExactly("do a", "do b", "undo b", "undo a");
    assertThat(result.failure()).contains("c: no c");
    assertThat(result.undone()).containsExactly("b undone", "a undone");
    assertThat(result.byHand()).isEmpty();
  }

  private record FakeStep(String title, Function<String, Done<String>> work)
      implements Step<String> {
    @Override
    public Done<String> run(String state) {
      return work.apply(state);
    }
  }

  private Step<String> step(String name) {
    return new FakeStep(
        name,
        state -> {
          log.add("do " + name);
          Undo undo =
              new Undo.ByCall(name + " undone", () -> log.add("undo " + name), Optional.empty());
          return new Done<>(name, name + " after " + state, undo);
        });
  }

  @Test
  void writeThatDefinitelyHadNoEffectIsNotLookedUp() {
    assertThat(lost(true).byHand()).containsExactly("look for b: it may have been created");
    assertThat(lost(false).byHand()).isEmpty();
  }

  private JobResult lost(boolean mayHaveTakenEffect) {
    ApiException failure =
        new ConnectionException(ErrorContext.NONE, "no answer", mayHaveTakenEffect, 1, null);
    return new UndoableJob<>(List.of(step("a"), failing("b", failure))).run("");
  }

  private static Step<String> failing(String name) {
    return failing(name, new ConfigurationException("no " + name));
  }

  private static Step<String> failing(String name, ApiException failure) {
    return new FakeStep(
        name,
        state -> {
          throw failure;
        });
  }
}
