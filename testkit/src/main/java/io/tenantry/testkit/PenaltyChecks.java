package io.tenantry.testkit;

import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Lease;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.core.limit.WaitReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How one worker's 429 stops all. */
record PenaltyChecks(Supplier<LimiterScene> scenes) {
  void addTo(Map<String, Runnable> checks) {
    checks.put("stops all workers for as long as one of them was told", this::stopsAll);
    checks.put("stops calls of which no limit is known", this::withoutLimits);
    checks.put("stops no other key", this::otherKeys);
    checks.put("shortens no pause by a shorter one", this::notShortened);
    checks.put("takes back the lease of the call that was refused", this::leaseOfRefusedCall);
    checks.put("takes a pause of no time", this::noTime);
  }

  private void stopsAll() {
    LimiterScene s = scenes.get();
    s.one.penalize(s.key, s.unit.multipliedBy(2));
    for (RateLimiter limiter : List.of(s.other, s.one)) {
      Denied denied = s.denied(limiter, Limits.concurrent(9));
      Require.that(denied.reason() == WaitReason.PAUSE, "PAUSE is why, not " + denied.reason());
      Require.that(
          denied.retryIn().compareTo(s.unit.multipliedBy(2)) <= 0,
          "a pause of two units is over within them, not in " + denied.retryIn());
    }
    s.passUnits(1);
    s.denied(s.other, Limits.NONE);
    s.passUnits(1);
    s.granted(s.other, Limits.NONE);
  }

  private void withoutLimits() {
    LimiterScene s = scenes.get();
    s.granted(s.other, Limits.NONE).close();
    s.one.penalize(s.key, s.unit);
    s.denied(s.other, Limits.NONE);
  }

  private void otherKeys() {
    LimiterScene s = scenes.get();
    s.one.penalize(s.key, s.unit);
    LimiterScene.granted(s.one, s.ask(s.anotherKey(), Limits.NONE));
  }

  private void notShortened() {
    LimiterScene s = scenes.get();
    s.one.penalize(s.key, s.unit.multipliedBy(3));
    s.other.penalize(s.key, s.unit);
    s.passUnits(1);
    s.denied(s.other, Limits.NONE);
  }

  private void leaseOfRefusedCall() {
    LimiterScene s = scenes.get();
    Lease lease = s.granted(s.one, Limits.concurrent(1));
    s.one.penalize(s.key, s.unit);
    lease.close();
    s.passUnits(1);
    s.granted(s.other, Limits.concurrent(1));
  }

  private void noTime() {
    LimiterScene s = scenes.get();
    s.one.penalize(s.key, Duration.ZERO);
    s.granted(s.other, Limits.NONE);
  }
}
