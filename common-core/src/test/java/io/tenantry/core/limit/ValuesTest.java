package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever implements a limiter is told by name what is missing or makes no sense. */
class ValuesTest {
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
        () -> Window.of(1, null),
        () -> Window.of(1, SECOND).reportedBy(null),
        () -> Limits.perWindow((Window[]) null),
        () -> Limits.perWindow(Window.of(1, SECOND), null),
        () -> new Decision.Granted(null),
        () -> new Decision.Denied(null, WaitReason.WINDOW),
        () -> new Decision.Denied(SECOND, null),
        () -> new Decision.Unavailable(null),
        () -> new LimitWait(null, "a", Optional.empty(), WaitReason.PAUSE, Optional.empty()),
        () -> new LimitWait(KEY, null, Optional.empty(), WaitReason.PAUSE, Optional.empty()),
        () -> new LimitWait(KEY, "a", Optional.empty(), null, Optional.empty()),
        () -> new LimitWait(KEY, "a", null, WaitReason.PAUSE, Optional.empty()),
        () -> new LimitWait(KEY, "a", Optional.empty(), WaitReason.PAUSE, null),
        () -> new Quota(null, 1, 1, SECOND),
        () -> new Quota(Window.of(1, SECOND), 1, 1, null),
        () -> new QuotaHeaders(null, "b", "c"),
        () -> new QuotaHeaders("a", null, "c"),
        () -> new QuotaHeaders("a", "b", null),
        () -> RateLimiter.inMemory(null),
        () -> RateLimiter.inMemory().tryAcquire(null),
        () -> RateLimiter.inMemory().penalize(null, SECOND),
        () -> RateLimiter.inMemory().penalize(KEY, null),
        () -> RateLimiter.inMemory().observe(null, new Quota(Window.of(1, SECOND), 1, 1, SECOND)),
        () -> RateLimiter.inMemory().observe(KEY, null),
        () -> RateLimiter.inMemory().orElse(null));
  }

  @ParameterizedTest
  @MethodSource("incompleteValues")
  void nullIsRefusedByName(ThrowingCallable incomplete) {
    assertThatThrownBy(incomplete)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("must not be null");
  }

  private record Refused(ThrowingCallable made, String message) {}

  static List<Refused> valuesOutOfRange() {
    Window window = Window.of(1, SECOND);
    return List.of(
        new Refused(
            () -> Window.of(0, SECOND),
            "window calls must be at least 1, but was 0. Omit a window without a limit."),
        new Refused(
            () -> Window.of(1, Duration.ofNanos(999_999)),
            "window length must be from PT0.001S to PT8784H, but was PT0.000999999S"),
        new Refused(
            () -> Window.of(1, Duration.ofDays(366).plusNanos(1)),
            "window length must be from PT0.001S to PT8784H, but was PT8784H0.000000001S"),
        new Refused(
            () -> Limits.concurrent(0),
            "concurrency must be at least 1, but was 0. Use Limits.UNLIMITED for no limit."),
        new Refused(
            () -> new Ask(KEY, Limits.NONE, Duration.ZERO),
            "lease must be positive, but was PT0S. Pass the longest duration of the call."),
        new Refused(
            () -> new Ask(KEY, Limits.NONE, Duration.ofNanos(-1)),
            "lease must be positive, but was PT-0.000000001S. Pass the longest duration of the call."),
        new Refused(
            () -> new Decision.Denied(Duration.ZERO, WaitReason.WINDOW),
            "retryIn must be positive, but was PT0S. Grant the call, or return a positive time."),
        new Refused(
            () -> new Quota(window, 0, 1, SECOND),
            "quota limit must be at least 1, but was 0. Ignore such headers."),
        new Refused(
            () -> new Quota(window, 1, -1, SECOND),
            "quota remaining must be at least 0, but was -1. Ignore such headers."),
        new Refused(
            () -> new Quota(window, 1, 1, Duration.ZERO),
            "quota resetIn must be positive, but was PT0S. Ignore such headers."));
  }

  @ParameterizedTest
  @MethodSource("valuesOutOfRange")
  void valueOutOfRangeIsRefusedWithItsPlaceAndTheRemedy(Refused refused) {
    assertThatThrownBy(refused.made)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageStartingWith(refused.message);
  }

  /** At their bounds the values are good. */
  @Test
  void valuesAtTheirBoundsAreTaken() {
    Window shortest = Window.of(1, Duration.ofMillis(1));
    assertThat(Window.of(1, Duration.ofDays(366)).calls()).isEqualTo(1);
    assertThat(new Limits(1, List.of(shortest)).isEmpty()).isFalse();
    assertThat(new Ask(KEY, Limits.NONE, Duration.ofNanos(1)).lease()).isPositive();
    assertThat(new Quota(shortest, 1, 0, Duration.ofNanos(1)).remaining()).isZero();
  }

  @Test
  void limitsAreEmptyWithoutAnyLimit() {
    assertThat(Limits.NONE.isEmpty()).isTrue();
    assertThat(Limits.concurrent(1).isEmpty()).isFalse();
    assertThat(Limits.perWindow(Window.of(1, SECOND)).isEmpty()).isFalse();
  }

  @Test
  void windowKnowsWhereItIsReported() {
    QuotaHeaders names = new QuotaHeaders("limit", "left", "reset");

    assertThat(Window.of(3, SECOND).reportedBy(names))
        .isEqualTo(new Window(3, SECOND, Optional.of(names)));
  }

  @Test
  void unlimitedLimiterGrantsWhateverItWasTold() {
    RateLimiter all = RateLimiter.unlimited();
    all.penalize(KEY, SECOND);

    assertThat(all.tryAcquire(new Ask(KEY, Limits.concurrent(1), SECOND)))
        .isInstanceOf(Decision.Granted.class);
  }
}
