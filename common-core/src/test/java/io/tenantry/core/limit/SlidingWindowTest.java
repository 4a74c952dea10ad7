package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlidingWindowTest {
  private static final LimitKey KEY = new LimitKey("acme", "t", LimitKey.ACCOUNT);
  private static final Duration LEASE = Duration.ofHours(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final TestClock clock = new TestClock();
  private final RateLimiter limiter = RateLimiter.inMemory(clock);

  private Decision ask(Limits limits) {
    return limiter.tryAcquire(new Ask(KEY, limits, LEASE));
  }

  private Lease take(Limits limits) {
    Decision decision = ask(limits);
    assertThat(decision).isInstanceOf(Granted.class);
    return ((Granted) decision).lease();
  }

  private Duration wait(Limits limits) {
    Decision decision = ask(limits);
    assertThat(decision).isInstanceOf(Denied.class);
    return ((Denied) decision).retryIn();
  }

  @Test
  void theTimeToldIsWhenTheOldestCallLeavesTheWindowAndAMillisecond() {
    Limits two = Limits.perWindow(Window.of(2, SECOND));
    take(two).close();
    clock.pass(Duration.ofMillis(300));
    take(two).close();
    clock.pass(Duration.ofMillis(100));

    assertThat(wait(two)).isEqualTo(Duration.ofMillis(601));
    clock.pass(Duration.ofMillis(601).minusNanos(1));
    assertThat(wait(two)).isEqualTo(Duration.ofNanos(1));
    clock.pass(Duration.ofNanos(1));
    take(two).close();
    assertThat(wait(two)).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void roomThatOnlyRunningCallsCanMakeIsNoMatterOfTime() {
    Limits two = Limits.perWindow(Window.of(2, SECOND));
    take(two).close();
    Lease running = take(two);

    assertThat(((Denied) ask(two)).reason()).isEqualTo(WaitReason.WINDOW);
    clock.pass(Duration.ofMillis(1001));
    take(two);
    assertThat(((Denied) ask(two)).reason()).isEqualTo(WaitReason.CONCURRENCY);
    running.close();
    assertThat(wait(two)).isEqualTo(Duration.ofMillis(1001));
  }

  @Test
  void theLongestOfSeveralWaitsIsTold() {
    Limits both = Limits.perWindow(Window.of(1, SECOND), Window.of(1, SECOND.multipliedBy(60)));
    take(both).close();

    assertThat(wait(both)).isEqualTo(Duration.ofMillis(60_001));
  }

  /** What the vendor sees: calls arrive at any time between grant and end. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 100",
    "2, 5, 100",
    "3, 20, 2000",
    "4, 20, 2000",
    "5, 300, 1000",
    "6, 1000, 60000",
    "7, 3, 50",
    "8, 257, 500",
    "9, 256, 500",
    "10, 40, 7"
  })
  void noScheduleMakesTheVendorSeeMoreThanTheWindowHolds(long seed, int calls, long millis) {
    Random random = new Random(seed);
    Limits limits = Limits.perWindow(Window.of(calls, Duration.ofMillis(millis)));
    List<Travel> running = new ArrayList<>();
    List<Long> arrivals = new ArrayList<>();
    long start = clock.getAsLong();
    for (int step = 0; step < 20_000; step++) {
      if (random.nextInt(3) > 0 && ask(limits) instanceof Granted granted) {
        running.add(new Travel(granted.lease(), clock.getAsLong(), 0));
      } else if (!running.isEmpty() && random.nextBoolean()) {
        Travel call = running.remove(random.nextInt(running.size()));
        long now = clock.getAsLong();
        arrivals.add(call.sent + (long) (random.nextDouble() * (now - call.sent)) - start);
        call.lease.close();
      }
      clock.pass(Duration.ofNanos((long) (random.nextDouble() * millis * 200_000.0 / calls)));
    }
    assertThat(arrivals).hasSizeGreaterThan(1000);
    assertThat(most(arrivals, Duration.ofMillis(millis).toNanos())).isLessThanOrEqualTo(calls);
  }

  private record Travel(Lease lease, long sent, long arrives) {}

  private static int most(List<Long> arrivals, long length) {
    long[] sorted = arrivals.stream().mapToLong(Long::longValue).sorted().toArray();
    int most = 0;
    int from = 0;
    for (int to = 0; to < sorted.length; to++) {
      while (sorted[to] - sorted[from] > length) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  /** Greedy callers get nearly all that the window allows. */
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 256, 257, 3600})
  void callersThatAlwaysAskGetAlmostTheWholeRate(int calls) {
    Limits limits = Limits.perWindow(Window.of(calls, Duration.ofHours(1)));
    int granted = 0;
    Duration passed = Duration.ZERO;
    while (passed.compareTo(Duration.ofHours(10)) < 0 && granted < 12 * calls) {
      Decision decision = ask(limits);
      if (decision instanceof Granted g) {
        granted++;
        g.lease().close();
      } else {
        Duration wait = ((Denied) decision).retryIn();
        clock.pass(wait);
        passed = passed.plus(wait);
      }
    }
    assertThat(granted).isBetween((int) (10.0 * calls * 0.99), 11 * calls);
  }

  @Test
  void bigWindowWithSpreadCallsLosesLessThanAHundredthOfItsRate() {
    int calls = 3600;
    Limits limits = Limits.perWindow(Window.of(calls, Duration.ofHours(1)));
    for (int i = 0; i < calls; i++) {
      take(limits).close();
      clock.pass(Duration.ofMillis(950));
    }
    assertThat(wait(limits)).isBetween(Duration.ofSeconds(179), Duration.ofSeconds(181 + 15));
    clock.pass(Duration.ofHours(2));
    take(limits).close();
  }

  @Test
  void eachTickOfABigWindowIsAsOldAsItsYoungestCall() {
    Limits limits = Limits.perWindow(Window.of(300, Duration.ofSeconds(256)));
    for (int i = 0; i < 300; i++) {
      take(limits).close();
      clock.pass(Duration.ofNanos(1));
    }
    Duration all = wait(limits);
    assertThat(all).isBetween(Duration.ofSeconds(256), Duration.ofMillis(256_001));
    clock.pass(all);
    for (int i = 0; i < 299; i++) {
      take(limits).close();
    }
  }

  @Test
  void concurrencyAndWindowHoldTogether() {
    Limits limits = new Limits(1, List.of(Window.of(2, SECOND)));
    Lease first = take(limits);
    assertThat(((Denied) ask(limits)).reason()).isEqualTo(WaitReason.CONCURRENCY);
    first.close();
    take(limits).close();
    assertThat(((Denied) ask(limits)).reason()).isEqualTo(WaitReason.WINDOW);
  }

  @Test
  void leaseThatIsNeverClosedCountsInTheWindowFromItsExpiryOn() {
    Limits one = Limits.perWindow(Window.of(1, SECOND));
    assertThat(limiter.tryAcquire(new Ask(KEY, one, SECOND))).isInstanceOf(Granted.class);
    clock.pass(SECOND.minusNanos(1));
    assertThat(((Denied) ask(one)).reason()).isEqualTo(WaitReason.CONCURRENCY);
    clock.pass(Duration.ofNanos(1));

    assertThat(wait(one)).isEqualTo(Duration.ofMillis(1001));
  }
}
