package io.tenantry.testkit;

import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.Lease;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.core.limit.WaitReason;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Checks of leases: granted, closed and expired. */
record ConcurrencyChecks(Supplier<LimiterScene> scenes) {
  private static final Limits TWO = Limits.concurrent(2);

  void addTo(Map<String, Runnable> checks) {
    checks.put("grants everything if no limit is set", () -> nothingKnown(scenes.get()));
    checks.put(
        "grants as many concurrent calls as allowed, to all workers together", this::together);
    checks.put("grants again when a call has ended", this::ended);
    checks.put("frees one slot per lease, however often it is closed", this::closedTwice);
    checks.put("expires a lease that is not closed in time", this::expired);
    checks.put("frees nothing when a lease is closed after it expired", this::closedLate);
    checks.put("does not count denied calls", this::deniedLeavesNothing);
    checks.put("keeps keys apart", this::keysApart);
    checks.put("is safe for concurrent threads", this::threads);
  }

  private static void nothingKnown(LimiterScene s) {
    for (int i = 0; i < 50; i++) {
      s.granted(i % 2 == 0 ? s.one : s.other, Limits.NONE);
    }
  }

  private void together() {
    LimiterScene s = scenes.get();
    s.granted(s.one, TWO);
    s.granted(s.other, TWO);
    for (RateLimiter limiter : List.of(s.one, s.other)) {
      WaitReason reason = s.denied(limiter, TWO).reason();
      Require.that(
          reason == WaitReason.CONCURRENCY, "a denial because of CONCURRENCY, but was " + reason);
    }
  }

  private void ended() {
    LimiterScene s = scenes.get();
    s.granted(s.one, TWO);
    s.granted(s.one, TWO).close();
    s.granted(s.other, TWO);
    s.denied(s.other, TWO);
  }

  private void closedTwice() {
    LimiterScene s = scenes.get();
    Lease lease = s.granted(s.one, TWO);
    s.granted(s.one, TWO);
    lease.close();
    lease.close();
    s.granted(s.one, TWO);
    s.denied(s.one, TWO);
  }

  private void expired() {
    LimiterScene s = scenes.get();
    LimiterScene.granted(s.one, new Ask(s.key, TWO, s.unit));
    s.granted(s.one, TWO);
    s.denied(s.other, TWO);
    s.passUnits(1);
    s.granted(s.other, TWO);
    s.denied(s.other, TWO);
  }

  private void closedLate() {
    LimiterScene s = scenes.get();
    Lease lease = LimiterScene.granted(s.one, new Ask(s.key, TWO, s.unit));
    s.passUnits(1);
    s.granted(s.one, TWO);
    s.granted(s.other, TWO);
    lease.close();
    s.denied(s.one, TWO);
  }

  private void deniedLeavesNothing() {
    LimiterScene s = scenes.get();
    Lease first = s.granted(s.one, TWO);
    s.granted(s.one, TWO);
    for (int i = 0; i < 10; i++) {
      s.denied(s.other, TWO);
    }
    first.close();
    s.granted(s.other, TWO);
  }

  private void keysApart() {
    LimiterScene s = scenes.get();
    s.granted(s.one, TWO);
    s.granted(s.one, TWO);
    LimiterScene.granted(s.one, s.ask(s.anotherKey(), TWO));
    LimitKey endpoint = new LimitKey(s.key.vendor(), s.key.tenant(), "things.get");
    LimiterScene.granted(s.one, s.ask(endpoint, TWO));
  }

  private void threads() {
    LimiterScene s = scenes.get();
    AtomicInteger granted = new AtomicInteger();
    IntStream.range(0, 64)
        .parallel()
        .mapToObj(
            i -> (i % 2 == 0 ? s.one : s.other).tryAcquire(s.ask(s.key, Limits.concurrent(5))))
        .filter(Decision.Granted.class::isInstance)
        .forEach(decision -> granted.incrementAndGet());
    Require.that(granted.get() == 5, "5 of 64 calls to be granted, but was " + granted);
  }
}
