package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps count of calls and says which may be sent. The default counts in memory; a fleet of workers
 * implements this on a store that they share, and checks its implementation with {@code
 * LimiterContract} of the artifact {@code testkit}.
 *
 * <p>An implementation is thread-safe, never waits for a limit and never sleeps: the caller does
 * the waiting, first come, first served. It bounds its own exchange with the store in time, and
 * answers {@link Decision.Unavailable} where the store doesn't answer; so is any exception read
 * that it throws. What then happens is the user's choice: without more, calls fail unsent ({@code
 * LimiterUnavailableException}), so that no fleet floods a vendor unseen; with {@link #orElse} they
 * go on by limits that each worker counts for itself.
 *
 * <p>A call reaches the vendor at some time between its grant and its end. A limiter that counts it
 * in a window from its end on (and as long as it runs) therefore never exceeds the vendor's own
 * window, whatever the network does to the order of calls; one that counts from the grant on may.
 */
public interface RateLimiter {
  /** May this call be sent now? Doesn't wait. */
  Decision tryAcquire(Ask ask);

  /**
   * The vendor refused a call for its frequency: nothing is granted for this key before the pause
   * is over, by any worker. Doesn't wait and doesn't throw.
   *
   * @param pause what the vendor asked for, or a guess where it says nothing; may be zero
   */
  void penalize(LimitKey key, Duration pause);

  /**
   * The vendor's own count, from the headers of an answer. By default it is ignored. Doesn't wait
   * and doesn't throw.
   */
  default void observe(LimitKey key, Quota quota) {}

  /**
   * This limiter, and {@code local} while its store is unavailable. Each worker then counts for
   * itself: together they may exceed what the vendor allows.
   */
  default RateLimiter orElse(RateLimiter local) {
    return new FallbackLimiter(this, Checks.notNull(local, "local", InvalidArgumentException::new));
  }

  /** Counts in this process's memory, and forgets keys that are no longer used. */
  static RateLimiter inMemory() {
    return inMemory(System::nanoTime);
  }

  /**
   * The same by another clock.
   *
   * @param nanoTime nanoseconds from any origin, never going back
   */
  static RateLimiter inMemory(LongSupplier nanoTime) {
    return new InMemoryLimiter(nanoTime);
  }

  /** Grants everything and remembers nothing, not even a vendor's 429. */
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
