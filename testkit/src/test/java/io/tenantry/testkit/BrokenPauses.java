package io.tenantry.testkit;

import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import io.tenantry.core.limit.Lease;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.core.limit.WaitReason;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** Limiters that break the contract after a 429, and otherwise grant everything. */
enum BrokenPauses {
  /** A shorter pause ends a longer one. */
  LAST_WINS,
  /** One key's pause is everybody's. */
  FOR_ALL_KEYS,
  /** A pause of no time lasts. */
  ALWAYS_LONGER,
  /** Reports a longer pause than requested. */
  TOLD_LONGER,
  /** Pauses, and says something else. */
  OTHER_REASON,
  /** What ran at a 429 never ends. */
  KEEPING_LEASES;

  private static final Duration MORE = Duration.ofHours(1);

  RateLimiter limiter(LongSupplier clock) {
    return new Limiter(this, clock);
  }

  private static final class Limiter implements RateLimiter {
    private final BrokenPauses how;
    private final LongSupplier clock;
    private final RateLimiter good;
    private final Map<LimitKey, Long> until = new HashMap<>();
    private final Set<LimitKey> refused = new HashSet<>();

    Limiter(BrokenPauses how, LongSupplier clock) {
      this.how = how;
      this.clock = clock;
      this.good = RateLimiter.inMemory(clock);
    }

    @Override
    public Decision tryAcquire(Ask ask) {
      long now = clock.getAsLong();
      long left =
          until.entrySet().stream()
              .filter(pause -> how == FOR_ALL_KEYS || pause.getKey().equals(ask.key()))
              .mapToLong(pause -> pause.getValue() - now)
              .max()
              .orElse(0);
      if (left > 0) {
        Duration told = Duration.ofNanos(left);
        return new Denied(
            how == TOLD_LONGER ? told.plus(MORE) : told,
            how == OTHER_REASON ? WaitReason.PACE : WaitReason.PAUSE);
      }
      Decision decision = good.tryAcquire(ask);
      return how == KEEPING_LEASES && decision instanceof Granted granted
          ? new Granted(() -> close(ask.key(), granted.lease()))
          : decision;
    }

    private void close(LimitKey key, Lease lease) {
      if (!refused.contains(key)) {
        lease.close();
      }
    }

    @Override
    public void penalize(LimitKey key, Duration pause) {
      refused.add(key);
      long nanos = (how == ALWAYS_LONGER ? pause.plus(MORE) : pause).toNanos();
      long end = clock.getAsLong() + nanos;
      Long known = until.get(key);
      until.put(key, known == null || how == LAST_WINS ? end : Math.max(known, end));
    }
  }
}
