package io.tenantry.core.internal.gate;

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
public record LimiterSettings(
    @Nullable RateLimiter limiter, LimitListener listener, Duration maxWait) {
  // before the constant that is checked against it: as far as nanoseconds reach, 292 years
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  public static final LimiterSettings DEFAULT =
      new LimiterSettings(null, LimitListener.NONE, Duration.ofMinutes(5));

  public LimiterSettings {
    if (maxWait.isNegative()) {
      throw new ConfigurationException("The longest wait is not negative, as " + maxWait + " is");
    }
    maxWait = maxWait.compareTo(LONGEST) > 0 ? LONGEST : maxWait;
  }

  public LimiterSettings limiter(RateLimiter shared) {
    return new LimiterSettings(shared, listener, maxWait);
  }

  public LimiterSettings listener(LimitListener other) {
    return new LimiterSettings(limiter, other, maxWait);
  }

  public LimiterSettings maxWait(Duration longest) {
    return new LimiterSettings(limiter, listener, longest);
  }
}
