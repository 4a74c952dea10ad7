package io.tenantry.testkit;

import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.core.limit.WaitReason;
import io.tenantry.core.limit.Window;
import java.time.Duration;

/** A worker's view of a shared store, as somebody outside would write it: simple, and complete. */
record ToyLimiter(ToyStore store) implements RateLimiter {
  @Override
  public Decision tryAcquire(Ask ask) {
    return store.transaction(ask.key(), rows -> decide(ask, rows));
  }

  private Decision decide(Ask ask, ToyStore.Rows rows) {
    long now = store.clock.getAsLong();
    if (rows.pause(now) > 0) {
      return new Denied(Duration.ofNanos(rows.pause(now)), WaitReason.PAUSE);
    }
    if (rows.running() >= ask.limits().concurrency()) {
      return new Denied(Duration.ofMillis(50), WaitReason.CONCURRENCY);
    }
    for (Window window : ask.limits().windows()) {
      long length = window.length().toNanos();
      if (rows.running() + rows.endedWithin(length, now) >= window.calls()) {
        long wait = length + rows.oldestWithin(length, now) + 1;
        return new Denied(Duration.ofNanos(wait), WaitReason.WINDOW);
      }
    }
    ToyStore.Row row = rows.insert(now + ask.lease().toNanos());
    return new Granted(() -> end(ask.key(), row.id));
  }

  private void end(LimitKey key, String id) {
    store.transaction(
        key,
        rows -> {
          rows.end(id, store.clock.getAsLong());
          return true;
        });
  }

  @Override
  public void penalize(LimitKey key, Duration pause) {
    store.transaction(
        key,
        rows -> {
          rows.pauseFor(pause.toNanos(), store.clock.getAsLong());
          return true;
        });
  }
}
