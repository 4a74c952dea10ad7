package io.tenantry.testkit;

import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What every {@link RateLimiter} must do, as checks that need no test framework:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *   var contract = new LimiterContract(this::workerOnTheStore, Duration.ofMillis(200), this::sleep);
 *   return contract.checks().entrySet().stream()
 *       .map(check -> dynamicTest(check.getKey(), check.getValue()::run));
 * }
 * }</pre>
 *
 * <p>Each check uses keys of its own, so that the store need not be empty, and throws an {@link
 * AssertionError} that states what was expected. Immutable and thread-safe.
 */
public final class LimiterContract {
  private final Supplier<? extends RateLimiter> workers;
  private final Duration unit;
  private final Consumer<Duration> pass;

  /**
   * @param workers returns limiters that share one store, each as another worker would have it; the
   *     same one every time where only one process can share
   * @param unit windows, leases and pauses of the checks last for one to three of these units; long
   *     compared with the response time of the store
   * @param pass lets the given time pass, by sleeping or by moving the store's clock
   * @throws io.tenantry.core.error.InvalidArgumentException if an argument is null, or the unit is
   *     not positive
   */
  public LimiterContract(
      Supplier<? extends RateLimiter> workers, Duration unit, Consumer<Duration> pass) {
    this.workers = Require.notNull(workers, "workers");
    this.unit = Require.positive(unit, "unit");
    this.pass = Require.notNull(pass, "pass");
  }

  /** Returns the checks, each with the claim that it checks as its key. */
  public Map<String, Runnable> checks() {
    Map<String, Runnable> checks = new LinkedHashMap<>();
    new ConcurrencyChecks(this::scene).addTo(checks);
    new WindowChecks(this::scene).addTo(checks);
    new PenaltyChecks(this::scene).addTo(checks);
    return checks;
  }

  /** Runs all checks; the first one that fails ends the run. */
  public void check() {
    checks().values().forEach(Runnable::run);
  }

  private LimiterScene scene() {
    return new LimiterScene(workers.get(), workers.get(), unit, pass);
  }
}
