package io.tenantry.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

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
  void whatComesLaterRunsAtOnce() {
    hooks.cancel();
    hooks.onCancel(() -> ran.add("late")).close();
    assertThat(ran).containsExactly("late");
  }
}
