package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import io.tenantry.core.limit.KeyState.Running;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls in the memory of this process. Each key has its own state, which is removed when it
 * no longer affects any decision. States are guarded by the locks of the map. Thread-safe.
 */
final class InMemoryLimiter implements RateLimiter {
  private static final long BETWEEN_SWEEPS = 60_000_000_000L;

  private final LongSupplier clock;
  private final ConcurrentMap<LimitKey, KeyState> states = new ConcurrentHashMap<>();
  private final AtomicLong swept;

  InMemoryLimiter(LongSupplier clock) {
    this.clock = Checks.notNull(clock, "nanoTime", InvalidArgumentException::new);
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
    update(key, (state, now) -> state.pause(none ? Duration.ZERO : pause, now));
  }

  @Override
  public void refused(LimitKey key, Lease lease, Optional<Duration> requested) {
    Checks.notNull(lease, "lease", InvalidArgumentException::new);
    penalize(
        key,
        Checks.notNull(requested, "requested", InvalidArgumentException::new)
            .orElse(Duration.ZERO));
    if (lease instanceof Held held && held.isOf(this)) {
      update(key, (state, now) -> state.refused(held.call, requested, now));
    }
  }

  @Override
  public void observe(LimitKey key, Quota quota) {
    Checks.notNull(quota, "quota", InvalidArgumentException::new);
    update(key, (state, now) -> state.observe(quota, now));
  }

  /** Updates the state under the lock of the key. */
  private void update(LimitKey key, ObjLongConsumer<KeyState> change) {
    states.compute(
        Checks.notNull(key, "key", InvalidArgumentException::new),
        (k, known) -> {
          KeyState state = known == null ? new KeyState() : known;
          change.accept(state, clock.getAsLong());
          return state;
        });
  }

  /** Returns the number of keys that have a state. */
  int keys() {
    return states.size();
  }

  /** Removes idle states, at most once a minute. */
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

  /** One decision, made under the lock of its key. */
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

    private boolean isOf(InMemoryLimiter limiter) {
      return InMemoryLimiter.this == limiter;
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
