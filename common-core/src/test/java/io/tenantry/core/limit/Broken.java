package io.tenantry.core.limit;

import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** Limiters that break the contract. */
final class Broken {
  private static final Duration AGE = Duration.ofDays(999);

  private Broken() {}

  static RateLimiter deniesAll() {
    return around(Unlimited.INSTANCE, ask -> ask, granted -> null);
  }

  static RateLimiter withoutExpiry(LongSupplier clock) {
    return around(
        new InMemoryLimiter(clock),
        ask -> new Ask(ask.key(), ask.limits(), AGE),
        granted -> granted);
  }

  /** Windows only, and concurrency not at all: a lease is given back as soon as it is granted. */
  static RateLimiter countingFromGrants(LongSupplier clock) {
    return around(
        new InMemoryLimiter(clock),
        ask -> ask,
        granted -> {
          granted.lease().close();
          return granted;
        });
  }

  /** Counts what runs in a plain number. */
  static RateLimiter closingTwiceCountsTwice(LongSupplier clock) {
    AtomicInteger running = new AtomicInteger();
    return around(
        new InMemoryLimiter(clock),
        ask ->
            new Ask(ask.key(), new Limits(Limits.UNLIMITED, ask.limits().windows()), ask.lease()),
        granted ->
            running.incrementAndGet() <= 2
                ? new Granted(running::decrementAndGet)
                : deniedAgain(running));
  }

  private static Granted deniedAgain(AtomicInteger running) {
    running.decrementAndGet();
    return null;
  }

  private static RateLimiter around(
      RateLimiter good, UnaryOperator<Ask> asks, UnaryOperator<Granted> grants) {
    return new RateLimiter() {
      @Override
      public Decision tryAcquire(Ask ask) {
        Decision decision = good.tryAcquire(asks.apply(ask));
        if (!(decision instanceof Granted granted)) {
          return decision;
        }
        Granted changed = grants.apply(granted);
        return changed == null ? new Denied(Duration.ofMillis(1), WaitReason.CONCURRENCY) : changed;
      }

      @Override
      public void penalize(LimitKey key, Duration pause) {
        good.penalize(key, pause);
      }
    };
  }
}
