package io.tenantry.system.limits;

import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.Lease;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.Quota;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the refusals of calls that were granted after the first refusal had come back. */
final class Watched implements RateLimiter {
  private final RateLimiter limiter;
  private final Limits known;
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger late = new AtomicInteger();
  private final ThreadLocal<Boolean> sentLate = ThreadLocal.withInitial(() -> false);

  /**
   * @param known limits that the user knows, beside those of the document
   */
  Watched(RateLimiter limiter, Limits known) {
    this.limiter = limiter;
    this.known = known;
  }

  @Override
  public Decision tryAcquire(Ask ask) {
    boolean adapted = refusals.get() > 0;
    Limits limits = known.isEmpty() ? ask.limits() : known;
    Decision decision = limiter.tryAcquire(new Ask(ask.key(), limits, ask.lease()));
    if (decision instanceof Decision.Granted) {
      sentLate.set(adapted);
    }
    return decision;
  }

  @Override
  public void penalize(LimitKey key, Duration pause) {
    limiter.penalize(key, pause);
  }

  @Override
  public void refused(LimitKey key, Lease lease, Optional<Duration> requested) {
    limiter.refused(key, lease, requested);
    refusals.incrementAndGet();
    if (sentLate.get()) {
      late.incrementAndGet();
    }
  }

  @Override
  public void observe(LimitKey key, Quota quota) {
    limiter.observe(key, quota);
  }

  int refusals() {
    return refusals.get();
  }

  int refusalsAfterTheFirstAdaptation() {
    return late.get();
  }
}
