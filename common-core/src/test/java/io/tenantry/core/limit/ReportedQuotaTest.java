package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportedQuotaTest {
  private static final LimitKey KEY = new LimitKey("acme", "t", LimitKey.ACCOUNT);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Window WINDOW =
      Window.of(10, HOUR).reportedBy(new QuotaHeaders("limit", "remaining", "reset"));
  private static final Ask ASK = new Ask(KEY, Limits.perWindow(WINDOW), HOUR.multipliedBy(9));

  private final TestClock clock = new TestClock();
  private final RateLimiter limiter = RateLimiter.inMemory(clock);

  private Lease take() {
    Decision decision = limiter.tryAcquire(ASK);
    assertThat(decision).isInstanceOf(Granted.class);
    return ((Granted) decision).lease();
  }

  private List<Lease> takeAll() {
    List<Lease> all = new ArrayList<>();
    while (all.size() < 100 && limiter.tryAcquire(ASK) instanceof Granted granted) {
      all.add(granted.lease());
    }
    return all;
  }

  private void reported(int limit, int remaining, Duration resetIn) {
    limiter.observe(KEY, new Quota(WINDOW, limit, remaining, resetIn));
  }

  @Test
  void statedWindowHoldsWhileNothingIsReported() {
    assertThat(takeAll()).hasSize(10);
  }

  @Test
  void callsOfOthersOnTheSameAccountCountOnceTheVendorTellsOfThem() {
    Lease first = take();
    reported(10, 3, MINUTE);
    first.close();

    List<Lease> rest = takeAll();

    assertThat(rest).hasSize(3);
    rest.forEach(Lease::close);
    Denied denied = (Denied) limiter.tryAcquire(ASK);
    assertThat(denied.reason()).isEqualTo(WaitReason.WINDOW);
    assertThat(denied.retryIn()).isEqualTo(MINUTE);
  }

  @Test
  void callsThatMayNotBeCountedYetAreTakenOffWhatTheVendorReports() {
    take();
    take();
    Lease answered = take();
    reported(10, 5, MINUTE);
    answered.close();

    assertThat(takeAll()).hasSize(3);
    assertThat(((Denied) limiter.tryAcquire(ASK)).reason()).isEqualTo(WaitReason.CONCURRENCY);
  }

  @Test
  void biggerWindowThanStatedIsUsedWhole() {
    takeAll().forEach(Lease::close);
    reported(7200, 7000, MINUTE);

    for (int i = 0; i < 7000; i++) {
      take().close();
    }
    assertThat(limiter.tryAcquire(ASK)).isInstanceOf(Denied.class);
  }

  @Test
  void windowStartsAnewWhenTheVendorSaysSo() {
    take().close();
    reported(4, 0, MINUTE);
    assertThat(limiter.tryAcquire(ASK)).isInstanceOf(Denied.class);
    clock.pass(MINUTE.minusNanos(1));
    assertThat(limiter.tryAcquire(ASK)).isInstanceOf(Denied.class);
    clock.pass(Duration.ofNanos(1));

    assertThat(takeAll()).hasSize(4);
  }

  @Test
  void resetBeyondTheWindowIsAMistakeOfSomeClock() {
    take().close();
    reported(10, 0, HOUR.multipliedBy(30));

    Denied denied = (Denied) limiter.tryAcquire(ASK);
    assertThat(denied.retryIn()).isEqualTo(HOUR.plusMillis(1));
  }

  @Test
  void laterReportTakesThePlaceOfAnEarlierOne() {
    take().close();
    reported(10, 0, MINUTE);
    reported(10, 2, MINUTE);

    assertThat(takeAll()).hasSize(2);
  }

  @Test
  void resetInMoreTimeThanNanosecondsReachIsAMistakeToo() {
    take().close();
    reported(10, 0, Duration.ofSeconds(Long.MAX_VALUE));

    assertThat(((Denied) limiter.tryAcquire(ASK)).retryIn()).isEqualTo(HOUR.plusMillis(1));
  }

  /** Calls that outlast the vendor's reset count in the window after it, more than it holds. */
  @Test
  void smallerWindowThanStatedHasRoomWhenEnoughOfTheCallsHaveLeftIt() {
    List<Lease> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(take());
    }
    reported(4, 0, MINUTE);
    clock.pass(MINUTE);
    assertThat(((Denied) limiter.tryAcquire(ASK)).reason()).isEqualTo(WaitReason.CONCURRENCY);
    all.get(0).close();
    all.get(1).close(); // at one time
    for (Lease lease : all.subList(2, 6)) {
      clock.pass(MINUTE);
      lease.close();
    }

    assertThat(((Denied) limiter.tryAcquire(ASK)).retryIn()) // three have to leave: the third
        .isEqualTo(HOUR.plusMillis(1).minus(MINUTE.multipliedBy(3)));
  }
}
