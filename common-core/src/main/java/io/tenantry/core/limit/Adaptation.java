package io.tenantry.core.limit;

/**
 * How calls of a key continue after a 429: by a {@link Pace} and a number of calls {@link AtOnce}.
 *
 * <p>Every 429 starts a generation. A 429 of a call of an earlier generation, which was already
 * running, does not count. Until a call of the new generation is accepted, single calls try it, and
 * the time between them doubles: a 429 of these says that the vendor's window is still used up, not
 * that the rate is too high. Not thread-safe.
 */
final class Adaptation {
  private static final long FIRST_CLOSED = 2_000_000_000L;
  private static final long SHORTEST_CLOSED = 100_000_000L;
  private static final long LONGEST_SHORT_CLOSED = 1_000_000_000L;
  private static final long LONGEST_CLOSED = 30_000_000_000L;
  private static final long SOON = 5_000_000_000L;
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

  Adaptation(Accepted accepted, boolean requested, long now) {
    this.accepted = accepted;
    this.atOnce = new AtOnce(now);
    this.pace = Pace.after(accepted, now);
    this.refused = now;
    this.nextTrial = requested ? now : now + closed;
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
    if (call.generation != generation) {
      return;
    }
    if (!open) {
      open = true;
      opened = now;
      pace.resume(lastTrial, now);
    }
    pace.accepted(now);
    atOnce.accepted(call, now);
  }

  void ended(KeyState.Running call) {
    atOnce.ended(call);
  }

  /** Handles a 429 of a call. */
  void refused(KeyState.Running call, boolean requested, long now) {
    if (call.generation != generation) {
      return;
    }
    generation++;
    refused = now;
    if (!open) {
      closed = Math.min(LONGEST_CLOSED, 2 * closed);
    } else if (atOnce.refused(call, pace.isSettled(), accepted.perSecond(now), now)) {
      return;
    } else {
      pace.refused(accepted, call.atOnce, now - opened < SOON, now);
      open = false;
      closed =
          pace.isSlow()
              ? LONGEST_SHORT_CLOSED
              : Math.max(SHORTEST_CLOSED, Math.min(4 * pace.spacing(), LONGEST_SHORT_CLOSED));
    }
    trying = false;
    nextTrial = requested ? now : now + closed;
  }

  boolean isForgotten(long now) {
    return now - refused >= REMEMBERED;
  }
}
