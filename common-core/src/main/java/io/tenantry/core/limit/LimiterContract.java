package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
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
 * <p>Each check uses keys of its own, so the store need not be empty, and throws an {@link
 * AssertionError} that says what was expected. Immutable.
 */
public final class LimiterContract {
  private final Supplier<? extends RateLimiter> workers;
  private final Duration unit;
  private final Consumer<Duration> pass;

  /**
   * @param workers gives limiters that share one store, each as another worker would have it; the
   *     same one every time where only one process can share
   * @param unit windows, leases and pauses of the checks last for one to three of it: long beside
   *     what the store takes to answer
   * @param pass lets so much time pass, by sleeping or by moving the store's clock
   */
  public LimiterContract(
      Supplier<? extends RateLimiter> workers, Duration unit, Consumer<Duration> pass) {
    this.workers = Checks.notNull(workers, "workers", InvalidArgumentException::new);
    Checks.positive(
        unit,
        "unit",
        "Choose one that is long compared with the response time of the store.",
        InvalidArgumentException::new);
    this.unit = unit;
    this.pass = Checks.notNull(pass, "pass", InvalidArgumentException::new);
  }

  /** The checks by the claim that each of them makes. */
  public Map<String, Runnable> checks() {
    Map<String, Runnable> checks = new LinkedHashMap<>();
    new ConcurrencyChecks(this::scene).addTo(checks);
    new WindowChecks(this::scene).addTo(checks);
    new PenaltyChecks(this::scene).addTo(checks);
    return checks;
  }

  /** Runs all checks; the first one that fails ends it. */
  public void check() {
    checks().values().forEach(Runnable::run);
  }

  private ContractScene scene() {
    return new ContractScene(workers.get(), workers.get(), unit, pass);
  }
}
