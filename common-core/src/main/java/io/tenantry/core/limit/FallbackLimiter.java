package io.tenantry.core.limit;

import java.time.Duration;
import java.util.Optional;

/** Uses a local limiter while the shared one is unavailable. */
record FallbackLimiter(RateLimiter shared, RateLimiter local) implements RateLimiter {
  @Override
  public Decision tryAcquire(Ask ask) {
    Decision decision = decide(ask);
    return decision instanceof Decision.Unavailable ? local.tryAcquire(ask) : decision;
  }

  private Decision decide(Ask ask) {
    try {
      return shared.tryAcquire(ask);
    } catch (RuntimeException e) {
      return new Decision.Unavailable(e);
    }
  }

  /** Updates both limiters, as the shared one may be unavailable for the next call. */
  @Override
  public void penalize(LimitKey key, Duration pause) {
    local.penalize(key, pause);
    shared.penalize(key, pause);
  }

  @Override
  public void refused(LimitKey key, Lease lease, Optional<Duration> requested) {
    local.refused(key, lease, requested);
    shared.refused(key, lease, requested);
  }

  @Override
  public void observe(LimitKey key, Quota quota) {
    local.observe(key, quota);
    shared.observe(key, quota);
  }
}
