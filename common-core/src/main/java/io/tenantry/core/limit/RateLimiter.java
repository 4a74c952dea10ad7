package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts calls and decides whether a call may be sent. The default implementation counts in memory.
 * To share limits among processes, implement this interface on a shared store; {@code
 * LimiterContract} of the artifact {@code testkit} tests an implementation.
 *
 * <p>Implementations must be thread-safe and must not wait for a limit: the caller waits, first
 * come, first served. They limit the time of their own I/O, and return {@link Decision.Unavailable}
 * if the store does not respond; an exception has the same effect. Calls then fail unsent ({@code
 * LimiterUnavailableException}), unless {@link #orElse} adds a local limiter.
 *
 * <p>A call reaches the vendor at some time between its grant and its end. To stay within the
 * vendor's window regardless of network delays, count a call while it runs and for the window's
 * length after its end, not from its grant.
 */
public interface RateLimiter {
  /** Returns whether the call may be sent now. Does not wait. */
  Decision tryAcquire(Ask ask);

  /**
   * Pauses a key: no process may send its calls until the pause is over. Does not wait and does not
   * throw.
   *
   * @param pause the delay that the vendor requested, or a default if it did not; may be zero
   */
  void penalize(LimitKey key, Duration pause);

  /**
   * Reports that the vendor refused a call with 429. Called before its lease is closed, unless the
   * client was built with {@code adaptToRefusals(false)}. By default, this pauses the key for the
   * requested delay, or for two seconds. {@link #inMemory()} also adapts the rate of calls, and
   * pauses the key only if the vendor requested it. Does not wait and does not throw.
   *
   * @param lease the lease of the refused call
   * @param requested the delay that the vendor requested; empty if it did not
   */
  default void refused(LimitKey key, Lease lease, Optional<Duration> requested) {
    Checks.notNull(lease, "lease", InvalidArgumentException::new);
    penalize(
        key,
        Checks.notNull(requested, "requested", InvalidArgumentException::new)
            .orElse(Duration.ofSeconds(2)));
  }

  /**
   * Reports the vendor's own count, from the headers of a response. Ignored by default. Does not
   * wait and does not throw.
   */
  default void observe(LimitKey key, Quota quota) {}

  /**
   * Returns a limiter that uses {@code local} while this one is unavailable. Each process then
   * counts separately, so that all processes together may exceed the vendor's limits.
   */
  default RateLimiter orElse(RateLimiter local) {
    return new FallbackLimiter(this, Checks.notNull(local, "local", InvalidArgumentException::new));
  }

  /** Returns a limiter that counts in the memory of this process. Unused keys are removed. */
  static RateLimiter inMemory() {
    return inMemory(System::nanoTime);
  }

  /**
   * Returns a limiter that counts in the memory of this process, by another clock.
   *
   * @param nanoTime nanoseconds from any origin, never decreasing
   */
  static RateLimiter inMemory(LongSupplier nanoTime) {
    return new InMemoryLimiter(nanoTime);
  }

  /** Returns a limiter that grants all calls, even after a 429. */
  static RateLimiter unlimited() {
    Decision yes = new Decision.Granted(() -> {});
    return new RateLimiter() {
      @Override
      public Decision tryAcquire(Ask ask) {
        return yes;
      }

      @Override
      public void penalize(LimitKey key, Duration pause) {}
    };
  }
}
