package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdleKeysTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestClock clock = new TestClock();
  private final InMemoryLimiter limiter = new InMemoryLimiter(clock);

  private static LimitKey key(int tenant) {
    return new LimitKey("acme", "tenant " + tenant, LimitKey.ACCOUNT);
  }

  private Lease take(int tenant, Limits limits) {
    Decision decision = limiter.tryAcquire(new Ask(key(tenant), limits, MINUTE.multipliedBy(60)));
    assertThat(decision).isInstanceOf(Granted.class);
    return ((Granted) decision).lease();
  }

  /** A call of one more tenant, at which the others are looked through. */
  private int keysBesideOneMore() {
    take(-1, Limits.NONE).close();
    return limiter.keys() - 1;
  }

  @Test
  void tenantsThatHaveGoneQuietAreForgotten() {
    for (int tenant = 0; tenant < 5000; tenant++) {
      take(tenant, Limits.perWindow(Window.of(3, Duration.ofSeconds(2)))).close();
    }
    assertThat(limiter.keys()).isEqualTo(5000);
    clock.pass(MINUTE.plusNanos(1));

    assertThat(keysBesideOneMore()).isZero();
  }

  @Test
  void tenantsAreLookedThroughOnceAMinuteOnly() {
    clock.pass(MINUTE);
    take(1, Limits.NONE).close();
    clock.pass(MINUTE.minusNanos(1));
    assertThat(keysBesideOneMore()).isEqualTo(1);
    clock.pass(Duration.ofNanos(1));
    assertThat(keysBesideOneMore()).isEqualTo(1); // its call is a minute old, and counts still
    clock.pass(MINUTE);
    assertThat(keysBesideOneMore()).isZero();
  }

  @Test
  void runningCallIsNotForgotten() {
    Lease running = take(1, Limits.concurrent(1));
    clock.pass(MINUTE.multipliedBy(30));
    assertThat(keysBesideOneMore()).isEqualTo(1);
    running.close();
    clock.pass(MINUTE.multipliedBy(2));
    assertThat(keysBesideOneMore()).isZero();
  }

  @Test
  void callIsNotForgottenWhileALongWindowCountsIt() {
    Limits hourly = Limits.perWindow(Window.of(1, Duration.ofHours(1)));
    take(1, hourly).close();
    clock.pass(MINUTE.multipliedBy(60));
    assertThat(keysBesideOneMore()).isEqualTo(1);
    assertThat(limiter.tryAcquire(new Ask(key(1), hourly, MINUTE))).isInstanceOf(Denied.class);
    clock.pass(MINUTE);
    assertThat(keysBesideOneMore()).isZero();
  }

  @Test
  void vendorsOwnCountIsNotForgottenBeforeItsReset() {
    Window hourly = Window.of(9, Duration.ofHours(1));
    limiter.observe(key(1), new Quota(hourly, 9, 0, MINUTE.multipliedBy(30)));
    clock.pass(MINUTE.multipliedBy(29));
    assertThat(keysBesideOneMore()).isEqualTo(1);
    clock.pass(MINUTE.multipliedBy(2));
    assertThat(keysBesideOneMore()).isZero();
  }

  private void refuse(int tenant) {
    Lease lease = take(tenant, Limits.NONE);
    limiter.refused(key(tenant), lease, Optional.of(MINUTE));
    lease.close();
  }

  @Test
  void pauseIsRememberedUntilItIsOver() {
    limiter.penalize(key(1), MINUTE.multipliedBy(3));
    clock.pass(MINUTE.multipliedBy(2));
    assertThat(keysBesideOneMore()).isEqualTo(1);
    clock.pass(MINUTE);
    assertThat(keysBesideOneMore()).isZero();
  }

  @Test
  void refusalIsRememberedForAQuarterOfAnHour() {
    refuse(1);
    clock.pass(MINUTE.multipliedBy(15).minusNanos(1));
    assertThat(keysBesideOneMore()).isEqualTo(1);
    clock.pass(MINUTE);
    assertThat(keysBesideOneMore()).isZero();
  }

  @Test
  void rememberedRefusalOfABusyKeyEndsAfterAQuarterOfAnHourToo() {
    refuse(1);
    clock.pass(MINUTE.multipliedBy(15));
    keysBesideOneMore();
    for (int i = 0; i < 100; i++) {
      take(1, Limits.NONE);
    }
  }

  @Test
  void leaseOfAForgottenKeyIsClosedInPeace() {
    Lease lease = take(1, Limits.NONE);
    clock.pass(MINUTE.multipliedBy(120));
    assertThat(keysBesideOneMore()).isZero(); // an expired lease shows nothing about the vendor
    lease.close();
    assertThat(limiter.keys()).isEqualTo(1);
  }
}
