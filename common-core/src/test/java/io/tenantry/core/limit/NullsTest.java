package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever implements a limiter is told by name what it left out. */
class NullsTest {
  private static final LimitKey KEY = new LimitKey("acme", "tenant", "things.list");
  private static final Duration SECOND = Duration.ofSeconds(1);

  static List<ThrowingCallable> incompleteValues() {
    List<Window> hole = new ArrayList<>(Collections.singletonList(null));
    return List.of(
        () -> new LimitKey(null, "tenant", "*"),
        () -> new LimitKey("acme", null, "*"),
        () -> new LimitKey("acme", "tenant", null),
        () -> new Ask(null, Limits.NONE, SECOND),
        () -> new Ask(KEY, null, SECOND),
        () -> new Ask(KEY, Limits.NONE, null),
        () -> new Limits(1, null),
        () -> new Limits(1, hole),
        () -> new Window(1, null, Optional.empty()),
        () -> new Window(1, SECOND, null),
        () -> new Decision.Granted(null),
        () -> new Decision.Denied(null, WaitReason.WINDOW),
        () -> new Decision.Denied(SECOND, null),
        () -> new Decision.Unavailable(null),
        () -> new LimitWait(null, "a", Optional.empty(), WaitReason.PAUSE, Optional.empty()),
        () -> new LimitWait(KEY, null, Optional.empty(), WaitReason.PAUSE, Optional.empty()),
        () -> new LimitWait(KEY, "a", Optional.empty(), null, Optional.empty()),
        () -> new QuotaHeaders(null, "b", "c"),
        () -> new QuotaHeaders("a", null, "c"),
        () -> new QuotaHeaders("a", "b", null),
        () -> new LimiterContract(null, SECOND, time -> {}),
        () -> RateLimiter.inMemory().orElse(null));
  }

  @ParameterizedTest
  @MethodSource("incompleteValues")
  void nullIsRefusedByName(ThrowingCallable incomplete) {
    assertThatThrownBy(incomplete)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("is required, but null was given");
  }
}
