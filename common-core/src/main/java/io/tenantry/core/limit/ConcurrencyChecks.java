package io.tenantry.core.limit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How leases are given out, come back, and end by themselves. */
record ConcurrencyChecks(Supplier<ContractScene> scenes) {
  private static final Limits TWO = Limits.atOnce(2);

  void addTo(Map<String, Runnable> checks) {
    checks.put("grants everything where no limit is known", () -> nothingKnown(scenes.get()));
    checks.put("grants as many at once as allowed, to all workers together", this::together);
    checks.put("grants again when a call has ended", this::ended);
    checks.put("frees one place for one lease, however often it is closed", this::closedTwice);
    checks.put("forgets a lease that was not given back in time", this::expired);
    checks.put("frees nothing when a lease is closed after its time", this::closedLate);
    checks.put("counts no call that it has denied", this::deniedLeavesNothing);
    checks.put("keeps keys apart", this::keysApart);
    checks.put("holds against threads that ask at the same time", this::threads);
  }

  private static void nothingKnown(ContractScene s) {
    for (int i = 0; i < 50; i++) {
      s.granted(i % 2 == 0 ? s.one : s.other, Limits.NONE);
    }
  }

  private void together() {
    ContractScene s = scenes.get();
    s.granted(s.one, TWO);
    s.granted(s.other, TWO);
    for (RateLimiter limiter : List.of(s.one, s.other)) {
      WaitReason reason = s.denied(limiter, TWO).reason();
      ContractScene.expect(reason == WaitReason.CONCURRENCY, "CONCURRENCY is why, not " + reason);
    }
  }

  private void ended() {
    ContractScene s = scenes.get();
    s.granted(s.one, TWO);
    s.granted(s.one, TWO).close();
    s.granted(s.other, TWO);
    s.denied(s.other, TWO);
  }

  private void closedTwice() {
    ContractScene s = scenes.get();
    Lease lease = s.granted(s.one, TWO);
    s.granted(s.one, TWO);
    lease.close();
    lease.close();
    s.granted(s.one, TWO);
    s.denied(s.one, TWO);
  }

  private void expired() {
    ContractScene s = scenes.get();
    ContractScene.granted(s.one, new Ask(s.key, TWO, s.unit));
    s.granted(s.one, TWO);
    s.denied(s.other, TWO);
    s.passUnits(1);
    s.granted(s.other, TWO);
    s.denied(s.other, TWO);
  }

  private void closedLate() {
    ContractScene s = scenes.get();
    Lease lease = ContractScene.granted(s.one, new Ask(s.key, TWO, s.unit));
    s.passUnits(1);
    s.granted(s.one, TWO);
    s.granted(s.other, TWO);
    lease.close();
    s.denied(s.one, TWO);
  }

  private void deniedLeavesNothing() {
    ContractScene s = scenes.get();
    Lease first = s.granted(s.one, TWO);
    s.granted(s.one, TWO);
    for (int i = 0; i < 10; i++) {
      s.denied(s.other, TWO);
    }
    first.close();
    s.granted(s.other, TWO);
  }

  private void keysApart() {
    ContractScene s = scenes.get();
    s.granted(s.one, TWO);
    s.granted(s.one, TWO);
    ContractScene.granted(s.one, s.ask(s.anotherKey(), TWO));
    LimitKey endpoint = new LimitKey(s.key.vendor(), s.key.tenant(), "things.get");
    ContractScene.granted(s.one, s.ask(endpoint, TWO));
  }

  private void threads() {
    ContractScene s = scenes.get();
    AtomicInteger granted = new AtomicInteger();
    IntStream.range(0, 64)
        .parallel()
        .mapToObj(i -> (i % 2 == 0 ? s.one : s.other).tryAcquire(s.ask(s.key, Limits.atOnce(5))))
        .filter(Decision.Granted.class::isInstance)
        .forEach(decision -> granted.incrementAndGet());
    ContractScene.expect(granted.get() == 5, "5 of 64 are granted, not " + granted);
  }
}
