package io.tenantry.core.limit;

import java.time.Duration;

/** A shared limiter, and a local one for as long as the shared one is unavailable. */
record FallbackLimiter(RateLimiter shared, RateLimiter local) implements RateLimiter {
  @Override
  public Decision tryAcquire(Ask ask) {
    Decision decision = answer(ask);
    return decision instanceof Decision.Unavailable ? local.tryAcquire(ask) : decision;
  }

  private Decision answer(Ask ask) {
    try {
      return shared.tryAcquire(ask);
    } catch (RuntimeException e) {
      return new Decision.Unavailable(e);
    }
  }

  /** Both: the store may be gone by the time of the next call. */
  @Override
  public void penalize(LimitKey key, Duration pause) {
    local.penalize(key, pause);
    shared.penalize(key, pause);
  }

  @Override
  public void observe(LimitKey key, Quota quota) {
    local.observe(key, quota);
    shared.observe(key, quota);
  }
}
