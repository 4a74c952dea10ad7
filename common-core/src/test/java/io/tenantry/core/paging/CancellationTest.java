package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private final List<String> ran = new ArrayList<>();
  private final Cancellation cancellation = new Cancellation();

  @Test
  void actionsRunOnceWhenItIsUsed() {
    cancellation.onCancel(() -> ran.add("a"));
    cancellation.onCancel(() -> ran.add("b"));
    assertThat(cancellation.isCancelled()).isFalse();
    assertThat(ran).isEmpty();
    cancellation.cancel();
    cancellation.cancel();
    assertThat(cancellation.isCancelled()).isTrue();
    assertThat(ran).containsExactly("a", "b");
  }

  @Test
  void whatIsOverDoesNotRun() {
    Runnable same = () -> ran.add("x");
    Cancellation.Registration first = cancellation.onCancel(same);
    cancellation.onCancel(same);
    first.close();
    first.close();
    cancellation.cancel();
    assertThat(ran).containsExactly("x");
  }

  @Test
  void whatComesLaterRunsAtOnce() {
    cancellation.cancel();
    cancellation.onCancel(() -> ran.add("late")).close();
    assertThat(ran).containsExactly("late");
  }
}
