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

/** Checks that one worker's 429 pauses all workers. */
record PenaltyChecks(Supplier<LimiterScene> scenes) {
  void addTo(Map<String, Runnable> checks) {
    checks.put("pauses all workers for the delay that one of them received", this::stopsAll);
    checks.put("pauses calls without limits", this::withoutLimits);
    checks.put("does not pause other keys", this::otherKeys);
    checks.put("does not shorten a pause", this::notShortened);
    checks.put("frees the slot of the refused call", this::leaseOfRefusedCall);
    checks.put("accepts a pause of zero", this::noTime);
  }

  private void stopsAll() {
    LimiterScene s = scenes.get();
    s.one.penalize(s.key, s.unit.multipliedBy(2));
    for (RateLimiter limiter : List.of(s.other, s.one)) {
      Denied denied = s.denied(limiter, Limits.concurrent(9));
      Require.that(
          denied.reason() == WaitReason.PAUSE,
          "a denial because of PAUSE, but was " + denied.reason());
      Require.that(
          denied.retryIn().compareTo(s.unit.multipliedBy(2)) <= 0,
          "a pause of at most two units, but was " + denied.retryIn());
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
