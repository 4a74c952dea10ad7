package io.tenantry.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LimiterContractTest {
  private static final Duration UNIT = Duration.ofSeconds(1);

  private final TestClock clock = new TestClock();

  private Stream<DynamicTest> tests(LimiterContract contract) {
    return contract.checks().entrySet().stream()
        .map(check -> dynamicTest(check.getKey(), check.getValue()::run));
  }

  @TestFactory
  Stream<DynamicTest> limiterInMemoryKeepsTheContract() {
    RateLimiter limiter = RateLimiter.inMemory(clock);
    return tests(new LimiterContract(() -> limiter, UNIT, clock::pass));
  }

  @TestFactory
  Stream<DynamicTest> toyOfAStoreThatTwoWorkersShareKeepsTheContract() {
    ToyStore store = new ToyStore(clock);
    return tests(new LimiterContract(() -> new ToyLimiter(store), UNIT, clock::pass));
  }

  @TestFactory
  Stream<DynamicTest> sharedLimiterWithALocalOneBehindItKeepsTheContract() {
    ToyStore store = new ToyStore(clock);
    RateLimiter local = RateLimiter.inMemory(clock);
    return tests(new LimiterContract(() -> new ToyLimiter(store).orElse(local), UNIT, clock::pass));
  }

  /** Each check must be able to fail: these limiters each break some, and together all. */
  @Test
  void everyCheckNoticesALimiterThatBreaksIt() {
    Map<String, Runnable> open =
        new LimiterContract(RateLimiter::unlimited, UNIT, clock::pass).checks();
    Map<String, Runnable> closed =
        new LimiterContract(() -> BrokenLimiters.deniesAll(), UNIT, clock::pass).checks();
    Map<String, Runnable> apart =
        new LimiterContract(() -> RateLimiter.inMemory(clock), UNIT, clock::pass).checks();

    for (String claim : open.keySet()) {
      List<Throwable> failures =
          Stream.of(open, closed, apart)
              .map(checks -> catchThrowable(checks.get(claim)::run))
              .filter(AssertionError.class::isInstance)
              .toList();
      assertThat(failures).as(claim).isNotEmpty();
    }
    assertThat(catchThrowable(() -> contractOf(RateLimiter.unlimited()).check()))
        .isInstanceOf(AssertionError.class);
  }

  private LimiterContract contractOf(RateLimiter limiter) {
    return new LimiterContract(() -> limiter, UNIT, clock::pass);
  }

  @Test
  void limiterThatForgetsLeasesOrNeverLetsThemExpireIsNoticed() {
    assertThat(failing(() -> BrokenLimiters.withoutExpiry(clock)))
        .containsExactly(
            "forgets a lease that was not given back in time",
            "frees nothing when a lease is closed after its time");
    assertThat(failing(() -> BrokenLimiters.countingFromGrants(clock)))
        .contains("counts a call from its end on", "counts a running call however long it runs");
    assertThat(failing(() -> BrokenLimiters.closingTwiceCountsTwice(clock)))
        .contains("frees one place for one lease, however often it is closed");
    assertThat(failing(() -> BrokenLimiters.takingBackAny(clock)))
        .contains(
            "frees one place for one lease, however often it is closed",
            "frees nothing when a lease is closed after its time");
    assertThat(failing(() -> BrokenLimiters.countingDenied(clock)))
        .contains("counts no call that it has denied");
  }

  @Test
  void limiterThatForgetsWhatEndedIsNoticedByEveryCheckOfWindows() {
    assertThat(failing(() -> BrokenLimiters.forgettingWhatEnded(clock)))
        .containsExactly(
            "grants as many in a window as allowed, to all workers together",
            "grants again after the time that it told",
            "lets the window slide: no stretch of its length holds more",
            "counts a call from its end on",
            "keeps all windows of a key");
  }

  @Test
  void limiterThatTellsAnotherReasonIsNoticed() {
    assertThat(failing(() -> BrokenLimiters.tellingAnotherReason(clock)))
        .containsExactly(
            "grants as many at once as allowed, to all workers together",
            "grants as many in a window as allowed, to all workers together",
            "stops all workers for as long as one of them was told");
  }

  @Test
  void limiterThatTakesA429ForSomethingElseIsNoticed() {
    assertThat(failing(() -> BrokenPauses.LAST_WINS.limiter(clock)))
        .containsExactly("shortens no pause by a shorter one");
    assertThat(failing(() -> BrokenPauses.FOR_ALL_KEYS.limiter(clock)))
        .containsExactly("stops no other key");
    assertThat(failing(() -> BrokenPauses.ALWAYS_LONGER.limiter(clock)))
        .contains("takes a pause of no time");
    assertThat(failing(() -> BrokenPauses.TOLD_LONGER.limiter(clock)))
        .containsExactly("stops all workers for as long as one of them was told");
    assertThat(failing(() -> BrokenPauses.OTHER_REASON.limiter(clock)))
        .containsExactly("stops all workers for as long as one of them was told");
    assertThat(failing(() -> BrokenPauses.KEEPING_LEASES.limiter(clock)))
        .containsExactly("takes back the lease of the call that was refused");
  }

  /** Each check with a limiter of its own. */
  private List<String> failing(Supplier<RateLimiter> broken) {
    return contractOf(RateLimiter.unlimited()).checks().keySet().stream()
        .filter(claim -> fails(claim, contractOf(broken.get())))
        .toList();
  }

  private static boolean fails(String claim, LimiterContract contract) {
    return catchThrowable(contract.checks().get(claim)::run) instanceof AssertionError;
  }

  @Test
  void argumentsAreChecked() {
    assertThatThrownBy(() -> new LimiterContract(null, UNIT, time -> {}))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("workers must not be null");
    assertThatThrownBy(() -> new LimiterContract(RateLimiter::inMemory, null, time -> {}))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("unit must not be null");
    assertThatThrownBy(() -> new LimiterContract(RateLimiter::inMemory, UNIT, null))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("pass must not be null");
    assertThatThrownBy(() -> new LimiterContract(RateLimiter::inMemory, Duration.ZERO, t -> {}))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageStartingWith("unit must be positive, but was PT0S. Choose one that is long");
  }
}
