package io.tenantry.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancelHooksTest {
  private final List<String> ran = new ArrayList<>();
  private final CancelHooks hooks = new CancelHooks();

  @Test
  void actionsRunOnceWhenItIsUsed() {
    hooks.onCancel(() -> ran.add("a"));
    hooks.onCancel(() -> ran.add("b"));
    assertThat(hooks.isCancelled()).isFalse();
    assertThat(ran).isEmpty();
    hooks.cancel();
    hooks.cancel();
    assertThat(hooks.isCancelled()).isTrue();
    assertThat(ran).containsExactly("a", "b");
  }

  @Test
  void whatIsOverDoesNotRun() {
    Runnable same = () -> ran.add("x");
    CancelHooks.Registration first = hooks.onCancel(same);
    hooks.onCancel(same);
    first.close();
    first.close();
    hooks.cancel();
    assertThat(ran).containsExactly("x");
  }

  @Test
  void actionsThatRemoveThemselvesOrOthersDoNotStopTheRest() {
    List<CancelHooks.Registration> all = new ArrayList<>();
    all.add(hooks.onCancel(() -> runAndClose("a", all.get(0))));
    all.add(hooks.onCancel(() -> runAndClose("b", all.get(2))));
    all.add(hooks.onCancel(() -> ran.add("removed by b")));
    all.add(hooks.onCancel(() -> ran.add("d")));

    hooks.cancel();

    assertThat(ran).containsExactly("a", "b", "d");
  }

  private void runAndClose(String name, CancelHooks.Registration registration) {
    ran.add(name);
    registration.close();
  }

  @Test
  void actionsThatFailDoNotStopTheRest() {
    hooks.onCancel(() -> fail("first"));
    hooks.onCancel(() -> ran.add("b"));
    hooks.onCancel(() -> fail("third"));
    hooks.onCancel(() -> ran.add("d"));

    assertThatThrownBy(hooks::cancel)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("first")
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .singleElement()
                    .hasToString("java.lang.IllegalStateException: third"));

    assertThat(ran).containsExactly("b", "d");
    assertThat(hooks.isCancelled()).isTrue();
    hooks.cancel();
    assertThat(ran).containsExactly("b", "d");
  }

  private static void fail(String message) {
    throw new IllegalStateException(message);
  }

  @Test
  void actionsAddedDuringACancellationRunAtOnce() {
    hooks.onCancel(() -> hooks.onCancel(() -> ran.add("inner")));
    hooks.onCancel(() -> ran.add("b"));
    hooks.cancel();
    assertThat(ran).containsExactly("inner", "b");
  }

  @Test
  void whatComesLaterRunsAtOnce() {
    hooks.cancel();
    hooks.onCancel(() -> ran.add("late")).close();
    assertThat(ran).containsExactly("late");
  }
}
