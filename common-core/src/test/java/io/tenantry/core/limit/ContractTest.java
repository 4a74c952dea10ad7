package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContractTest {
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
        new LimiterContract(() -> Broken.deniesAll(), UNIT, clock::pass).checks();
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
    assertThat(failing(Broken.withoutExpiry(clock)))
        .contains("forgets a lease that was not given back in time");
    assertThat(failing(Broken.countingFromGrants(clock)))
        .contains("counts a call from its end on", "counts a running call however long it runs");
    assertThat(failing(Broken.closingTwiceCountsTwice(clock)))
        .contains("frees one place for one lease, however often it is closed");
  }

  private List<String> failing(RateLimiter limiter) {
    return contractOf(limiter).checks().entrySet().stream()
        .filter(check -> catchThrowable(check.getValue()::run) instanceof AssertionError)
        .map(Map.Entry::getKey)
        .toList();
  }
}
