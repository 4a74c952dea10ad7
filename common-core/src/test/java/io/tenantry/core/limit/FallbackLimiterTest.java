package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import io.tenantry.core.limit.Decision.Unavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A shared limiter with a local one behind it, while the store comes and goes. */
class FallbackLimiterTest {
  private static final LimitKey KEY = new LimitKey("acme", "t", LimitKey.ACCOUNT);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Window HOURLY = Window.of(5, Duration.ofHours(1));
  private static final Ask ONE = new Ask(KEY, Limits.concurrent(1), MINUTE);

  private final TestClock clock = new TestClock();
  private final Store store = new Store(RateLimiter.inMemory(clock));
  private final RateLimiter local = RateLimiter.inMemory(clock);
  private final RateLimiter worker = store.orElse(local);

  /** A shared limiter that can't reach its store while that is down. */
  private static final class Store implements RateLimiter {
    private final RateLimiter counts;
    private boolean down;

    private Store(RateLimiter counts) {
      this.counts = counts;
    }

    @Override
    public Decision tryAcquire(Ask ask) {
      return reached().tryAcquire(ask);
    }

    @Override
    public void penalize(LimitKey key, Duration pause) {
      reached().penalize(key, pause);
    }

    private RateLimiter reached() {
      if (down) {
        throw new IllegalStateException("the store is down");
      }
      return counts;
    }
  }

  @Test
  void whileTheStoreAnswersItAloneDecides() {
    assertThat(local.tryAcquire(ONE)).isInstanceOf(Granted.class);

    assertThat(worker.tryAcquire(ONE)).isInstanceOf(Granted.class);
    assertThat(worker.tryAcquire(ONE)).isInstanceOf(Denied.class);
  }

  @Test
  void whileTheStoreIsDownTheLocalOneDecides() {
    worker.tryAcquire(ONE);
    store.down = true;

    assertThat(worker.tryAcquire(ONE)).isInstanceOf(Granted.class);
    assertThat(worker.tryAcquire(ONE)).isInstanceOf(Denied.class);
  }

  @Test
  void storeThatSaysItIsUnavailableIsDown() {
    RateLimiter away =
        new RateLimiter() {
          @Override
          public Decision tryAcquire(Ask ask) {
            return new Unavailable(new IllegalStateException("away"));
          }

          @Override
          public void penalize(LimitKey key, Duration pause) {}
        };
    assertThat(away.orElse(local).tryAcquire(ONE)).isInstanceOf(Granted.class);
  }

  @Test
  void pauseHoldsOnBothSidesWhenTheStoreGoesAndComes() {
    worker.penalize(KEY, MINUTE);

    assertThat(((Denied) worker.tryAcquire(ONE)).reason()).isEqualTo(WaitReason.PAUSE);
    store.down = true;
    assertThat(((Denied) worker.tryAcquire(ONE)).reason()).isEqualTo(WaitReason.PAUSE);
  }

  @Test
  void pauseHoldsHereAlthoughTheStoreCannotBeTold() {
    store.down = true;

    assertThatThrownBy(() -> worker.penalize(KEY, MINUTE)).hasMessage("the store is down");
    assertThat(((Denied) worker.tryAcquire(ONE)).reason()).isEqualTo(WaitReason.PAUSE);
  }

  @Test
  void vendorsOwnCountIsToldToBoth() {
    RateLimiter shared = RateLimiter.inMemory(clock);
    Ask ask = new Ask(KEY, Limits.perWindow(HOURLY), MINUTE);

    shared.orElse(local).observe(KEY, new Quota(HOURLY, 5, 0, MINUTE));

    assertThat(shared.tryAcquire(ask)).isInstanceOf(Denied.class);
    assertThat(local.tryAcquire(ask)).isInstanceOf(Denied.class);
  }
}
