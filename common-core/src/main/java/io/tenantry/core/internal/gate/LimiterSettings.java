package io.tenantry.core.internal.gate;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.limit.LimitListener;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rate limit settings of one client. Immutable.
 *
 * @param limiter counts the calls; null for the transport's limiter
 * @param listener receives events about waits
 * @param maxWait the longest wait of one attempt, not negative; at most 292 years
 * @param adapts whether a 429 changes the rate of later calls
 */
public record LimiterSettings(
    @Nullable RateLimiter limiter, LimitListener listener, Duration maxWait, boolean adapts) {
  // before the constant that is checked against it: as far as nanoseconds reach, 292 years
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  public static final LimiterSettings DEFAULT =
      new LimiterSettings(null, LimitListener.NONE, Duration.ofMinutes(5), true);

  public LimiterSettings {
    if (maxWait.isNegative()) {
      throw new ConfigurationException("maxWait must not be negative, but was " + maxWait);
    }
    maxWait = maxWait.compareTo(LONGEST) > 0 ? LONGEST : maxWait;
  }

  public LimiterSettings limiter(RateLimiter shared) {
    return new LimiterSettings(shared, listener, maxWait, adapts);
  }

  public LimiterSettings listener(LimitListener other) {
    return new LimiterSettings(limiter, other, maxWait, adapts);
  }

  public LimiterSettings maxWait(Duration longest) {
    return new LimiterSettings(limiter, listener, longest, adapts);
  }

  public LimiterSettings adapts(boolean slowsDown) {
    return new LimiterSettings(limiter, listener, maxWait, slowsDown);
  }
}
