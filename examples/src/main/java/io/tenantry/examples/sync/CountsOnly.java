package io.tenantry.examples.sync;

import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;

/**
 * Keeps to the limits that are known, and takes a 429 for bad luck: it stops no other call. For the
 * sandbox's chaos, where throttling comes by dice and not by what was sent.
 */
record CountsOnly(RateLimiter counts) implements RateLimiter {
  @Override
  public Decision tryAcquire(Ask ask) {
    return counts.tryAcquire(ask);
  }

  @Override
  public void penalize(LimitKey key, Duration pause) {}
}
