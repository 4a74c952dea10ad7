package io.tenantry.testkit;

import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.core.limit.WaitReason;
import io.tenantry.core.limit.Window;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** Limiters that break the contract. */
final class BrokenLimiters {
  private static final Duration AGE = Duration.ofDays(999);

  private BrokenLimiters() {}

  static RateLimiter deniesAll() {
    return around(RateLimiter.unlimited(), ask -> ask, granted -> null);
  }

  static RateLimiter withoutExpiry(LongSupplier clock) {
    return around(
        RateLimiter.inMemory(clock),
        ask -> new Ask(ask.key(), ask.limits(), AGE),
        granted -> granted);
  }

  /** Windows only, and concurrency not at all: a lease is given back as soon as it is granted. */
  static RateLimiter countingFromGrants(LongSupplier clock) {
    return around(
        RateLimiter.inMemory(clock),
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
        RateLimiter.inMemory(clock),
        ask ->
            new Ask(ask.key(), new Limits(Limits.UNLIMITED, ask.limits().windows()), ask.lease()),
        granted ->
            running.incrementAndGet() <= 2
                ? new Granted(running::decrementAndGet)
                : deniedAgain(running));
  }

  /** Takes a window for a number of calls at once: what has ended is forgotten. */
  static RateLimiter forgettingWhatEnded(LongSupplier clock) {
    return around(
        RateLimiter.inMemory(clock),
        ask -> new Ask(ask.key(), Limits.concurrent(smallest(ask.limits())), ask.lease()),
        granted -> granted);
  }

  private static int smallest(Limits limits) {
    return limits.windows().stream()
        .mapToInt(Window::calls)
        .reduce(limits.concurrency(), Math::min);
  }

  /** Denies for the right reasons, and tells others. */
  static RateLimiter tellingAnotherReason(LongSupplier clock) {
    RateLimiter good = RateLimiter.inMemory(clock);
    return around(good, ask -> ask, granted -> granted, WaitReason.TURN);
  }

  /** Makes each call that it denies run for ever. */
  static RateLimiter countingDenied(LongSupplier clock) {
    RateLimiter good = RateLimiter.inMemory(clock);
    return new RateLimiter() {
      @Override
      public Decision tryAcquire(Ask ask) {
        Decision decision = good.tryAcquire(ask);
        if (decision instanceof Denied) {
          good.tryAcquire(new Ask(ask.key(), Limits.NONE, AGE));
        }
        return decision;
      }

      @Override
      public void penalize(LimitKey key, Duration pause) {
        good.penalize(key, pause);
      }
    };
  }

  /** Each close takes back some lease, whose ever it is; leases end in time. */
  static RateLimiter takingBackAny(LongSupplier clock) {
    Deque<Long> running = new ArrayDeque<>();
    return new RateLimiter() {
      @Override
      public Decision tryAcquire(Ask ask) {
        running.removeIf(expires -> expires - clock.getAsLong() <= 0);
        if (running.size() >= ask.limits().concurrency()) {
          return new Denied(Duration.ofMillis(1), WaitReason.CONCURRENCY);
        }
        running.add(clock.getAsLong() + ask.lease().toNanos());
        return new Granted(running::poll);
      }

      @Override
      public void penalize(LimitKey key, Duration pause) {}
    };
  }

  private static Granted deniedAgain(AtomicInteger running) {
    running.decrementAndGet();
    return null;
  }

  private static RateLimiter around(
      RateLimiter good, UnaryOperator<Ask> asks, UnaryOperator<Granted> grants) {
    return around(good, asks, grants, null);
  }

  private static RateLimiter around(
      RateLimiter good,
      UnaryOperator<Ask> asks,
      UnaryOperator<Granted> grants,
      WaitReason otherReason) {
    return new RateLimiter() {
      @Override
      public Decision tryAcquire(Ask ask) {
        Decision decision = good.tryAcquire(asks.apply(ask));
        if (otherReason != null && decision instanceof Denied denied) {
          return new Denied(denied.retryIn(), otherReason);
        }
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
