package io.tenantry.testkit;

import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import io.tenantry.core.limit.Lease;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.core.limit.Window;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** Two workers on one store, and a new key. */
final class LimiterScene {
  private static final int LONG = 1000;

  final LimitKey key = new LimitKey("contract", UUID.randomUUID().toString(), LimitKey.ACCOUNT);
  final RateLimiter one;
  final RateLimiter other;
  final Duration unit;
  private final Consumer<Duration> pass;

  LimiterScene(RateLimiter one, RateLimiter other, Duration unit, Consumer<Duration> pass) {
    this.one = one;
    this.other = other;
    this.unit = unit;
    this.pass = pass;
  }

  LimitKey anotherKey() {
    return new LimitKey("contract", UUID.randomUUID().toString(), LimitKey.ACCOUNT);
  }

  Window window(int calls, int units) {
    return Window.of(calls, unit.multipliedBy(units));
  }

  void pass(Duration time) {
    pass.accept(time);
  }

  /** Lets the given number of units pass, and a little more. */
  void passUnits(int units) {
    pass(unit.multipliedBy(units).plus(unit.dividedBy(4)));
  }

  Ask ask(LimitKey of, Limits limits) {
    return new Ask(of, limits, unit.multipliedBy(LONG));
  }

  Lease granted(RateLimiter limiter, Limits limits) {
    return granted(limiter, ask(key, limits));
  }

  static Lease granted(RateLimiter limiter, Ask ask) {
    Decision decision = limiter.tryAcquire(ask);
    if (decision instanceof Granted granted) {
      return granted.lease();
    }
    throw new AssertionError("expected " + ask + " to be granted, but was " + decision);
  }

  Denied denied(RateLimiter limiter, Limits limits) {
    Decision decision = limiter.tryAcquire(ask(key, limits));
    if (decision instanceof Denied denied) {
      return denied;
    }
    throw new AssertionError(
        "expected the call to be denied by " + limits + ", but was " + decision);
  }
}
