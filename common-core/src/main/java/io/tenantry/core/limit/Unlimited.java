package io.tenantry.core.limit;

import java.time.Duration;

/** No limit at all. */
enum Unlimited implements RateLimiter {
  INSTANCE;

  private static final Decision YES = new Decision.Granted(() -> {});

  @Override
  public Decision tryAcquire(Ask ask) {
    return YES;
  }

  @Override
  public void penalize(LimitKey key, Duration pause) {}
}
