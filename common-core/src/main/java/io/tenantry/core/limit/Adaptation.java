package io.tenantry.core.limit;

import java.time.Duration;
import java.util.Optional;

/**
 * How calls of a key continue after a 429: by a {@link Pace} and a number of calls {@link AtOnce}.
 *
 * <p>Every 429 starts a generation. A 429 of a call of an earlier generation, which was already
 * running, does not count. Until a call of the new generation is accepted, single calls try it, and
 * the time between them doubles: a 429 of these says that the vendor's window is still used up, not
 * that the rate is too high. A delay of several seconds that the vendor requests is the rest of its
 * window: calls then continue as before. Not thread-safe.
 */
final class Adaptation {
  private static final long FIRST_CLOSED = 2_000_000_000L;
  private static final long SHORTEST_CLOSED = 100_000_000L;
  private static final long LONGEST_SHORT_CLOSED = 1_000_000_000L;
  private static final long FEW_SPACING = 50_000_000L;
  private static final long CLOSED_IF_SLOW = 2_000_000_000L;
  private static final long LONGEST_CLOSED = 30_000_000_000L;
  private static final long SOON = 5_000_000_000L;
  private static final long LONG = 3_000_000_000L;
  private static final long LONGEST_DELAY = 3_600_000_000_000L;
  static final long REMEMBERED = 900_000_000_000L;

  private final Accepted accepted;
  private final AtOnce atOnce;
  private final Pace pace;
  private int generation = 1;
  private boolean open;
  private long closed = FIRST_CLOSED;
  private long nextTrial;
  private boolean trying;
  private long lastTrial;
  private long opened;
  private long refused;
  private long longWindowUntil;

  Adaptation(Accepted accepted, Optional<Duration> requested, long now) {
    this.accepted = accepted;
    this.atOnce = new AtOnce(now);
    this.pace = Pace.after(accepted, now);
    this.refused = now;
    this.longWindowUntil = now;
    this.nextTrial = requested.isPresent() ? now : now + closed;
    ofLongWindow(requested, now);
  }

  int generation() {
    return generation;
  }

  /** Returns whether one more call may run beside {@code running} others. */
  boolean allows(int running, long now) {
    return atOnce.allows(running, now);
  }

  /** Returns whether a call tries whether the vendor accepts calls again. */
  boolean isTrying(long now) {
    return !open && trying && nextTrial - now > 0;
  }

  /** Returns the time until the next call in nanoseconds, at most 0 if it may start. */
  long untilNext(long now) {
    return open ? pace.untilNext(now) : nextTrial - now;
  }

  void started(KeyState.Running call, long now) {
    atOnce.started(call);
    if (open) {
      pace.started(now);
    } else {
      trying = true;
      lastTrial = now;
      nextTrial = now + closed;
    }
  }

  /** Records a call that has ended without a 429. */
  void accepted(KeyState.Running call, long now) {
    if (call.generation == 0) {
      pace.sample();
    }
    if (call.generation != generation) {
      return;
    }
    if (!open) {
      open = true;
      opened = now;
      pace.resume(lastTrial, now);
    }
    pace.accepted(accepted, now);
    atOnce.accepted(call, now);
  }

  void ended(KeyState.Running call) {
    atOnce.ended(call);
  }

  /** Handles a 429 of a call. */
  void refused(KeyState.Running call, Optional<Duration> requested, long now) {
    if (call.generation != generation) {
      return;
    }
    generation++;
    refused = now;
    if (ofLongWindow(requested, now)) {
      open = false;
    } else if (!open) {
      refusedTrial(call, now);
    } else if (atOnce.isBeyond(call)) {
      refusedByNumber(call, now);
      pace.free();
      return;
    } else {
      refusedOpen(call, now);
    }
    trying = false;
    nextTrial = requested.isPresent() ? now : now + closed;
  }

  private void refusedTrial(KeyState.Running call, long now) {
    closed = Math.min(LONGEST_CLOSED, 2 * closed);
    if (atOnce.refusedAlone(call)) {
      pace.refused(accepted, now - opened < SOON, now);
    }
  }

  private boolean refusedByNumber(KeyState.Running call, long now) {
    return atOnce.refused(
        call, pace.isSettled(), pace.isNearSample(), accepted.perSecond(now), now);
  }

  private void refusedOpen(KeyState.Running call, long now) {
    boolean settled = pace.isSettled();
    if (refusedByNumber(call, now)) {
      pace.free();
      closed = pace.spacing() > FEW_SPACING ? LONGEST_SHORT_CLOSED : SHORTEST_CLOSED;
    } else {
      pace.refused(accepted, now - opened < SOON, now);
      long few = Math.min(4 * pace.spacing(), LONGEST_SHORT_CLOSED);
      boolean slow = pace.isSlow() || (!settled && pace.spacing() > 2 * FEW_SPACING);
      closed = slow ? CLOSED_IF_SLOW : Math.max(SHORTEST_CLOSED, few);
    }
    open = false;
  }

  /**
   * Returns whether the vendor states when a window of more than a few seconds ends. Its calls may
   * be sent as fast as before then, so that a 429 is no reason to slow down.
   */
  private boolean ofLongWindow(Optional<Duration> requested, long now) {
    if (requested.isEmpty()) {
      return false;
    }
    long delay = Math.min(LONGEST_DELAY, KeyState.nanos(requested.get()));
    if (delay >= LONG) {
      longWindowUntil = now + 2 * delay;
    }
    return longWindowUntil - now > 0;
  }

  boolean isForgotten(long now) {
    return now - refused >= REMEMBERED;
  }
}
