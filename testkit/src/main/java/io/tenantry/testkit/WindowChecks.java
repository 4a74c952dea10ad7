package io.tenantry.testkit;

import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Lease;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.WaitReason;
import java.util.Map;
import java.util.function.Supplier;

/** Checks of windows. */
record WindowChecks(Supplier<LimiterScene> scenes) {
  void addTo(Map<String, Runnable> checks) {
    checks.put(
        "grants as many calls in a window as allowed, to all workers together", this::together);
    checks.put("grants again after the delay that it returned", this::afterTheReturnedDelay);
    checks.put("slides the window: no interval of its length has more calls", this::slides);
    checks.put("counts a call for as long as it runs", this::runningCalls);
    checks.put("counts a call from its end", this::fromItsEnd);
    checks.put("applies all windows of a key", this::allWindows);
  }

  private void together() {
    LimiterScene s = scenes.get();
    Limits limits = Limits.perWindow(s.window(3, 3));
    s.granted(s.one, limits).close();
    s.granted(s.other, limits).close();
    s.granted(s.one, limits).close();
    s.denied(s.one, limits);
    WaitReason reason = s.denied(s.other, limits).reason();
    Require.that(reason == WaitReason.WINDOW, "a denial because of WINDOW, but was " + reason);
  }

  private void afterTheReturnedDelay() {
    LimiterScene s = scenes.get();
    Limits limits = Limits.perWindow(s.window(1, 1));
    s.granted(s.one, limits).close();
    Denied denied = s.denied(s.other, limits);
    s.pass(denied.retryIn());
    s.granted(s.other, limits);
  }

  private void slides() {
    LimiterScene s = scenes.get();
    Limits limits = Limits.perWindow(s.window(2, 3));
    s.granted(s.one, limits).close();
    s.passUnits(2);
    s.granted(s.one, limits).close();
    s.denied(s.other, limits);
    s.passUnits(1);
    s.granted(s.other, limits).close();
    s.denied(s.one, limits);
  }

  private void runningCalls() {
    LimiterScene s = scenes.get();
    Limits limits = Limits.perWindow(s.window(1, 1));
    s.granted(s.one, limits);
    s.passUnits(2);
    s.denied(s.other, limits);
  }

  private void fromItsEnd() {
    LimiterScene s = scenes.get();
    Limits limits = Limits.perWindow(s.window(1, 2));
    Lease lease = s.granted(s.one, limits);
    s.passUnits(2);
    lease.close();
    s.denied(s.other, limits);
    s.passUnits(2);
    s.granted(s.other, limits);
  }

  private void allWindows() {
    LimiterScene s = scenes.get();
    Limits limits = Limits.perWindow(s.window(2, 1), s.window(3, 3));
    s.granted(s.one, limits).close();
    s.granted(s.one, limits).close();
    s.denied(s.one, limits);
    s.passUnits(1);
    s.granted(s.one, limits).close();
    s.denied(s.other, limits);
  }
}
