package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import java.time.Duration;
import java.util.Optional;

/**
 * How often and how patiently a call is retried. Waits grow twofold from {@code base} up to {@code
 * cap}, each drawn at random between zero and that bound ("full jitter"); a {@code Retry-After} of
 * the server is obeyed up to {@code cap}; that of a 429 in full, as the client's limiter lets
 * nothing pass before. Immutable.
 *
 * @param maxAttempts how many times a request is sent at most, the first time included
 * @param base the bound of the first wait
 * @param cap the bound of every wait
 */
public record RetryPolicy(int maxAttempts, Duration base, Duration cap) {
  // before the constants that are checked against it
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Four attempts, from half a second up to 30 seconds. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(30));

  /** One attempt. */
  public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new ConfigurationException("A call needs at least 1 attempt, not " + maxAttempts);
    }
    if (base == null || cap == null) {
      throw new ConfigurationException("A retry policy needs a base and a cap, not null");
    }
    if (base.isNegative() || cap.compareTo(base) < 0 || cap.compareTo(LONGEST) > 0) {
      throw new ConfigurationException(
          "Waits go from a base of at least 0 up to a cap of at most a day, not from %s to %s"
              .formatted(base, cap));
    }
  }

  /** The same with another number of attempts. */
  public RetryPolicy withMaxAttempts(int attempts) {
    return new RetryPolicy(attempts, base, cap);
  }

  /** The same with other waits. */
  public RetryPolicy withWaits(Duration firstBound, Duration lastBound) {
    return new RetryPolicy(maxAttempts, firstBound, lastBound);
  }

  /**
   * How long to wait after the given attempt, counted from 1: what the server asks for, up to the
   * cap; else full jitter. A wish of zero is no wish.
   */
  public Duration wait(int attempt, Optional<Duration> retryAfter, double random) {
    Duration wish = retryAfter.orElse(Duration.ZERO);
    if (!wish.isZero()) {
      return wish.compareTo(cap) > 0 ? cap : wish;
    }
    return Duration.ofNanos((long) (bound(attempt).toNanos() * random));
  }

  /** The bound of the wait after the given attempt, counted from 1. */
  Duration bound(int attempt) {
    double doubled = base.toNanos() * Math.pow(2, attempt - 1.0);
    return doubled >= cap.toNanos() ? cap : Duration.ofNanos((long) doubled);
  }
}
