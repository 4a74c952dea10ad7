package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import io.tenantry.core.limit.KeyState.Running;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts in this process. Each key has a state of its own, from its first call until nothing of it
 * matters any more; the map's own locks guard it, for as long as a few additions take.
 */
final class InMemoryLimiter implements RateLimiter {
  private static final long BETWEEN_SWEEPS = 60_000_000_000L;

  private final LongSupplier clock;
  private final ConcurrentMap<LimitKey, KeyState> states = new ConcurrentHashMap<>();
  private final AtomicLong swept;

  InMemoryLimiter(LongSupplier clock) {
    this.clock = Checks.notNull(clock, "clock", InvalidArgumentException::new);
    this.swept = new AtomicLong(clock.getAsLong());
  }

  @Override
  public Decision tryAcquire(Ask ask) {
    sweep();
    Attempt attempt = new Attempt(Checks.notNull(ask, "ask", InvalidArgumentException::new));
    states.compute(ask.key(), (key, state) -> attempt.on(state == null ? new KeyState() : state));
    return attempt.decision();
  }

  @Override
  public void penalize(LimitKey key, Duration pause) {
    boolean none = Checks.notNull(pause, "pause", InvalidArgumentException::new).isNegative();
    tell(key, (state, now) -> state.refused(none ? Duration.ZERO : pause, now));
  }

  @Override
  public void observe(LimitKey key, Quota quota) {
    Checks.notNull(quota, "quota", InvalidArgumentException::new);
    tell(key, (state, now) -> state.observe(quota, now));
  }

  /** Under the lock of the key. */
  private void tell(LimitKey key, ObjLongConsumer<KeyState> news) {
    states.compute(
        Checks.notNull(key, "key", InvalidArgumentException::new),
        (k, known) -> {
          KeyState state = known == null ? new KeyState() : known;
          news.accept(state, clock.getAsLong());
          return state;
        });
  }

  /** How many keys have a state. */
  int keys() {
    return states.size();
  }

  /** Once a minute, by whoever comes first, drops the states that no longer matter. */
  private void sweep() {
    long now = clock.getAsLong();
    long last = swept.get();
    if (now - last < BETWEEN_SWEEPS || !swept.compareAndSet(last, now)) {
      return;
    }
    for (LimitKey key : states.keySet()) {
      states.computeIfPresent(key, (k, state) -> state.isIdle(clock.getAsLong()) ? null : state);
    }
  }

  /** One question, answered under the lock of its key. */
  private final class Attempt {
    private final Ask ask;
    private @Nullable Denied denied;
    private @Nullable Running call;

    private Attempt(Ask ask) {
      this.ask = ask;
    }

    KeyState on(KeyState state) {
      long now = clock.getAsLong();
      denied = state.refusal(ask.limits(), now);
      if (denied == null) {
        call = state.start(ask.lease(), now);
      }
      return state;
    }

    Decision decision() {
      return call == null ? denied() : new Granted(new Held(ask.key(), call));
    }

    private Denied denied() {
      if (denied == null) {
        throw new IllegalStateException("neither granted nor denied");
      }
      return denied;
    }
  }

  private final class Held implements Lease {
    private final LimitKey key;
    private final Running call;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Held(LimitKey key, Running call) {
      this.key = key;
      this.call = call;
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        states.computeIfPresent(
            key,
            (k, state) -> {
              state.end(call, clock.getAsLong());
              return state;
            });
      }
    }
  }
}
