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
            "expires a lease that is not closed in time",
            "frees nothing when a lease is closed after it expired");
    assertThat(failing(() -> BrokenLimiters.countingFromGrants(clock)))
        .contains("counts a call from its end", "counts a call for as long as it runs");
    assertThat(failing(() -> BrokenLimiters.closingTwiceCountsTwice(clock)))
        .contains("frees one slot per lease, however often it is closed");
    assertThat(failing(() -> BrokenLimiters.takingBackAny(clock)))
        .contains(
            "frees one slot per lease, however often it is closed",
            "frees nothing when a lease is closed after it expired");
    assertThat(failing(() -> BrokenLimiters.countingDenied(clock)))
        .contains("does not count denied calls");
  }

  @Test
  void limiterThatForgetsWhatEndedIsNoticedByEveryCheckOfWindows() {
    assertThat(failing(() -> BrokenLimiters.forgettingWhatEnded(clock)))
        .containsExactly(
            "grants as many calls in a window as allowed, to all workers together",
            "grants again after the delay that it returned",
            "slides the window: no interval of its length has more calls",
            "counts a call from its end",
            "applies all windows of a key");
  }

  @Test
  void limiterThatReportsWrongReasonIsDetected() {
    assertThat(failing(() -> BrokenLimiters.tellingAnotherReason(clock)))
        .containsExactly(
            "grants as many concurrent calls as allowed, to all workers together",
            "grants as many calls in a window as allowed, to all workers together",
            "pauses all workers for the delay that one of them received");
  }

  @Test
  void limiterThatTakesA429ForSomethingElseIsNoticed() {
    assertThat(failing(() -> BrokenPauses.LAST_WINS.limiter(clock)))
        .containsExactly("does not shorten a pause");
    assertThat(failing(() -> BrokenPauses.FOR_ALL_KEYS.limiter(clock)))
        .containsExactly("does not pause other keys");
    assertThat(failing(() -> BrokenPauses.ALWAYS_LONGER.limiter(clock)))
        .contains("accepts a pause of zero");
    assertThat(failing(() -> BrokenPauses.TOLD_LONGER.limiter(clock)))
        .containsExactly("pauses all workers for the delay that one of them received");
    assertThat(failing(() -> BrokenPauses.OTHER_REASON.limiter(clock)))
        .containsExactly("pauses all workers for the delay that one of them received");
    assertThat(failing(() -> BrokenPauses.KEEPING_LEASES.limiter(clock)))
        .containsExactly("frees the slot of the refused call");
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
