package io.tenantry.core.internal.gate;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.LimiterUnavailableException;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import io.tenantry.core.limit.Decision.Unavailable;
import io.tenantry.core.limit.Lease;
import io.tenantry.core.limit.LimitWait;
import io.tenantry.core.limit.WaitReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Acquires the lease of one call: waits until the call is first in its line, asks the limiter, and
 * waits again if it is denied.
 *
 * <p>Waits for a given time use the transport's clock; waits for other calls end when those change.
 * Both count towards {@code maxWait} and the deadline. A wait that is known to exceed them fails at
 * once.
 */
final class PermitWait {
  /** A limiter that takes longer to decide is considered unavailable. */
  private static final long ASKING_SECONDS = 10;

  private final RateLimitGate gate;
  private final Ask ask;
  private final CallState call;
  private final Duration allowed;
  private final boolean untilDeadline;
  private final boolean hurried;
  private Duration waited = Duration.ZERO;
  private @Nullable LimitWait reported;

  PermitWait(RateLimitGate gate, Ask ask, CallState call) {
    this.gate = gate;
    this.ask = ask;
    this.call = call;
    Duration most = gate.maxWait();
    Duration left = call.deadline.remaining().orElse(most);
    this.untilDeadline = call.deadline.remaining().isPresent() && left.compareTo(most) <= 0;
    this.allowed = untilDeadline ? left : most;
    this.hurried = call.options.isFailFast() || most.isZero();
  }

  /** The permit has the lease before the listener is notified, which may throw. */
  void acquire(Permit permit) {
    try (FairQueue.Turn turn = gate.queue().join(gate.limiter(), ask.key(), hurried)) {
      permit.add(ask.key(), inTurn(turn));
    } catch (InterruptedException e) {
      throw call.interrupted(e);
    } finally {
      if (reported != null) {
        call.metrics.waited(waited, reported.reason());
        gate.listener().waited(reported, waited);
      }
    }
  }

  private Lease inTurn(FairQueue.Turn turn) throws InterruptedException {
    while (true) {
      if (!turn.isFirst()) {
        awaitTurn(turn);
        continue;
      }
      turn.asks();
      Decision decision = decide();
      if (decision instanceof Granted granted) {
        return granted.lease();
      }
      if (decision instanceof Unavailable unavailable) {
        throw unavailable(unavailable.cause());
      }
      pause(turn, (Denied) decision);
    }
  }

  private Decision decide() {
    try {
      return gate.limiter().tryAcquire(ask);
    } catch (RuntimeException e) {
      return new Unavailable(e);
    }
  }

  /** Waits for the turn. A call that must not wait for limits waits for calls that are asking. */
  private void awaitTurn(FairQueue.Turn turn) throws InterruptedException {
    if (!hurried) {
      await(turn, WaitReason.TURN, allowed);
    } else if (turn.isHeldUp() || !turn.changes().tryAcquire(ASKING_SECONDS, TimeUnit.SECONDS)) {
      throw tooLong(WaitReason.TURN, null);
    }
  }

  private void pause(FairQueue.Turn turn, Denied denied) throws InterruptedException {
    turn.waits();
    if (denied.reason() == WaitReason.CONCURRENCY) {
      await(turn, denied.reason(), denied.retryIn());
    } else {
      sleep(denied);
    }
  }

  /** Waits until other calls have changed, for at most {@code most}. */
  private void await(FairQueue.Turn turn, WaitReason reason, Duration most)
      throws InterruptedException {
    Duration left = allowed.minus(waited);
    if (call.options.isFailFast() || left.isNegative() || left.isZero()) {
      throw tooLong(reason, null);
    }
    report(reason, Optional.empty());
    Duration wait = most.compareTo(left) < 0 ? most : left;
    long start = System.nanoTime();
    turn.changes().tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
    waited = waited.plusNanos(System.nanoTime() - start);
  }

  private void sleep(Denied denied) throws InterruptedException {
    Duration wait = denied.retryIn();
    if (call.options.isFailFast() || allowed.minus(waited).compareTo(wait) < 0) {
      throw tooLong(denied.reason(), wait);
    }
    report(denied.reason(), Optional.of(wait));
    gate.time().sleep(wait);
    waited = waited.plus(wait);
  }

  private void report(WaitReason reason, Optional<Duration> expected) {
    if (reported == null || reported.reason() != reason) {
      Optional<String> label = Optional.ofNullable(call.context.label());
      reported = new LimitWait(ask.key(), call.operation.id(), label, reason, expected);
      gate.listener().waiting(reported);
    }
  }

  private ApiException tooLong(WaitReason reason, @Nullable Duration retryIn) {
    if (untilDeadline && !call.options.isFailFast()) {
      return call.late(
          retryIn == null
              ? "exceeded while waiting for a rate limit"
              : "leaves no time to wait for a rate limit",
          null);
    }
    String why = LimitMessages.of(reason, ask.limits(), retryIn);
    String end =
        call.options.isFailFast()
            ? ", and this call must not wait (failFast)"
            : "; waiting would exceed maxWait of %s. Let fewer calls run at once, or build the client with a longer maxWait"
                .formatted(LimitMessages.of(gate.maxWait()));
    return new LocalRateLimitException(call.context, why + end, retryIn, null);
  }

  private LimiterUnavailableException unavailable(Throwable cause) {
    return new LimiterUnavailableException(
        call.context,
        "not sent: the shared rate limiter is unavailable ("
            + cause.getClass().getSimpleName()
            + "). To use local limits meanwhile, build the client with"
            + " rateLimiter(shared.orElse(RateLimiter.inMemory()))",
        cause);
  }
}
