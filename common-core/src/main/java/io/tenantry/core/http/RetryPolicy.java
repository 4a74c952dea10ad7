package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.util.Optional;

/**
 * Number of attempts and backoff between them. The upper bound of the wait doubles from {@code
 * base} up to {@code cap}, and each wait is a random time between zero and that bound ("full
 * jitter"). A {@code Retry-After} of the vendor replaces the wait, up to {@code cap}; that of a 429
 * in full, as the client's rate limiter pauses all calls until then. Immutable.
 *
 * @param maxAttempts the maximum number of attempts, including the first one; at least 1
 * @param base the upper bound of the first wait, not negative
 * @param cap the upper bound of every wait, from {@code base} to 1 day
 */
public record RetryPolicy(int maxAttempts, Duration base, Duration cap) {
  // before the constants that are checked against it
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Four attempts; upper bounds of waits from 500 ms to 30 seconds. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(30));

  /** One attempt, without retries. */
  public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

  /**
   * @throws ConfigurationException if an argument is null or out of its range
   */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new ConfigurationException("maxAttempts must be at least 1, but was " + maxAttempts);
    }
    Checks.notNull(base, "base", ConfigurationException::new);
    Checks.notNull(cap, "cap", ConfigurationException::new);
    if (base.isNegative()) {
      throw new ConfigurationException("base must not be negative, but was " + base);
    }
    if (cap.compareTo(base) < 0 || cap.compareTo(LONGEST) > 0) {
      throw new ConfigurationException(
          "cap must be from base (%s) to %s, but was %s".formatted(base, LONGEST, cap));
    }
  }

  /** Returns a copy with another number of attempts. */
  public RetryPolicy maxAttempts(int attempts) {
    return new RetryPolicy(attempts, base, cap);
  }

  /** Returns a copy with other bounds of waits. */
  public RetryPolicy backoff(Duration base, Duration cap) {
    return new RetryPolicy(maxAttempts, base, cap);
  }

  /**
   * Returns the wait after an attempt: the delay that the vendor requested, up to {@code cap}, or a
   * random wait if it requested none or zero.
   *
   * @param attempt the number of the attempt, starting with 1
   * @param retryAfter the delay that the vendor requested; empty if it did not
   * @param random from 0 (included) to 1 (excluded)
   */
  public Duration delayAfter(int attempt, Optional<Duration> retryAfter, double random) {
    Checks.notNull(retryAfter, "retryAfter", ConfigurationException::new);
    Duration requested = retryAfter.orElse(Duration.ZERO);
    if (!requested.isZero()) {
      return requested.compareTo(cap) > 0 ? cap : requested;
    }
    return Duration.ofNanos((long) (bound(attempt).toNanos() * random));
  }

  /** Returns the upper bound of the wait after an attempt, counted from 1. */
  Duration bound(int attempt) {
    double doubled = base.toNanos() * Math.pow(2, attempt - 1.0);
    return doubled >= cap.toNanos() ? cap : Duration.ofNanos((long) doubled);
  }
}
