package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdaptationTest {
  private static final LimitKey KEY = new LimitKey("acme", "t", LimitKey.ACCOUNT);
  private static final Ask ASK = new Ask(KEY, Limits.NONE, Duration.ofDays(9));
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final TestClock clock = new TestClock();
  private final RateLimiter limiter = RateLimiter.inMemory(clock);

  private Lease take() {
    Decision decision = limiter.tryAcquire(ASK);
    assertThat(decision).isInstanceOf(Granted.class);
    return ((Granted) decision).lease();
  }

  private Denied denied() {
    Decision decision = limiter.tryAcquire(ASK);
    assertThat(decision).isInstanceOf(Denied.class);
    return (Denied) decision;
  }

  private void refuse(Lease lease, Optional<Duration> requested) {
    limiter.refused(KEY, lease, requested);
    lease.close();
  }

  @Test
  void requestedDelayPausesAllCalls() {
    refuse(take(), Optional.of(SECOND));

    assertThat(denied()).isEqualTo(new Denied(SECOND, WaitReason.PAUSE));
    clock.pass(SECOND);
    take();
  }

  @Test
  void singleCallsTryTheVendorAgainAfterwards() {
    refuse(take(), Optional.of(SECOND));
    clock.pass(SECOND);
    take();

    assertThat(denied().reason()).isEqualTo(WaitReason.CONCURRENCY);
  }

  @Test
  void refusalOfACallThatWasAlreadyRunningDoesNotCount() {
    Lease late = take();
    refuse(take(), Optional.empty());
    clock.pass(SECOND.multipliedBy(2));
    take().close();
    clock.pass(SECOND);
    Duration before = nextIn();
    refuse(late, Optional.empty());

    assertThat(nextIn()).isLessThanOrEqualTo(before);
  }

  /** The wait after one more call. */
  private Duration nextIn() {
    take().close();
    Duration wait = denied().retryIn();
    clock.pass(wait);
    return wait;
  }

  @Test
  void penaltyAloneDoesNotChangeTheRate() {
    limiter.penalize(KEY, SECOND);
    clock.pass(SECOND);
    for (int call = 0; call < 100; call++) {
      take();
    }
  }

  @Test
  void leaseOfAnotherLimiterOnlyPauses() {
    limiter.refused(KEY, () -> {}, Optional.of(SECOND));
    assertThat(denied().reason()).isEqualTo(WaitReason.PAUSE);
    clock.pass(SECOND);
    for (int call = 0; call < 100; call++) {
      take();
    }
  }
}
