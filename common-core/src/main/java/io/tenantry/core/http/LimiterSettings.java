package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.limit.LimitListener;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one client minds its limits.
 *
 * @param limiter who keeps count; null for the transport's own
 * @param listener who hears of waits
 * @param maxWait how long one attempt waits at most
 */
record LimiterSettings(@Nullable RateLimiter limiter, LimitListener listener, Duration maxWait) {
  // before the constant that is checked against it: as far as nanoseconds reach, 292 years
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  static final LimiterSettings DEFAULT =
      new LimiterSettings(null, LimitListener.NONE, Duration.ofMinutes(5));

  LimiterSettings {
    if (maxWait.isNegative()) {
      throw new ConfigurationException("The longest wait is not negative, as " + maxWait + " is");
    }
    maxWait = maxWait.compareTo(LONGEST) > 0 ? LONGEST : maxWait;
  }

  LimiterSettings limiter(RateLimiter shared) {
    return new LimiterSettings(shared, listener, maxWait);
  }

  LimiterSettings listener(LimitListener other) {
    return new LimiterSettings(limiter, other, maxWait);
  }

  LimiterSettings maxWait(Duration longest) {
    return new LimiterSettings(limiter, listener, longest);
  }
}
