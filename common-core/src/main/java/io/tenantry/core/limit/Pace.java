package io.tenantry.core.limit;

/**
 * The rate of calls after a 429. First comes the pause. A call that was already running may have
 * reached the vendor as late as it ended, so each of them extends the pause to at most ten seconds
 * after its end. Then calls are sent one at a time, at three quarters of the highest rate that the
 * vendor has accepted, but at least one in ten seconds (without a delay if the pause was zero).
 * With each further minute, one more call may run at once, and the rate grows by a fifth of its
 * first value. After 15 minutes without another 429 there is no restriction left.
 *
 * <p>If a 429 follows after {@value #PROOF} calls at this rate, the rate is probably not its cause,
 * so the same rate is used again. Otherwise a vendor that refuses one call in fifty for other
 * reasons would slow down calls further and further. Not thread-safe.
 */
final class Pace {
  private static final double SHARE = 0.75;
  private static final double GAIN = 0.2;
  private static final long STEP = 60_000_000_000L;
  private static final int STEPS = 15;
  private static final long SLOWEST = 10_000_000_000L;
  private static final long LONGEST_AFTER_AN_END = 10_000_000_000L;

  private static final int PROOF = 5;

  private final long refused;
  private final long length;
  private final long spacing;
  private long resumes;
  private boolean resumed;
  private long last;
  private int calls;

  private Pace(long spacing, long now, long pause) {
    this.refused = now;
    this.length = Math.min(pause, LONGEST_AFTER_AN_END);
    this.resumes = now + pause;
    this.spacing = spacing;
  }

  /**
   * Returns the pace after a first 429.
   *
   * @param accepted the mean interval between calls that the vendor accepts, in nanoseconds
   */
  static Pace after(long now, long pause, long accepted) {
    return new Pace((long) Math.min(SLOWEST, accepted / SHARE), now, pause);
  }

  /**
   * Returns the pace after another 429.
   *
   * @param accepted the mean interval between calls that the vendor accepts, in nanoseconds
   */
  Pace again(long now, long pause, long accepted) {
    boolean proved = calls > PROOF; // the refused one is among them
    return proved ? new Pace(spacing, now, pause) : after(now, pause, accepted);
  }

  /** Extends the pause for another 429, of a call that was already running. */
  void extend(long now, long pause) {
    if (now + pause - resumes > 0) {
      resumes = now + pause;
    }
  }

  /** Records the end of a call; one that was running at the time of the 429 extends the pause. */
  void ended(long started, long now) {
    if (started - refused <= 0) {
      extend(now, length);
    }
  }

  /** Returns the rest of the pause in nanoseconds; 0 if it is over. */
  long pause(long now) {
    return Math.max(0, resumes - now);
  }

  /**
   * Returns the time until the next call in nanoseconds, not counting the pause; 0 for the first
   * call after it.
   */
  long untilNext(long now) {
    return resumed ? Math.max(0, last + (long) (spacing / (1 + GAIN * steps(now))) - now) : 0;
  }

  int concurrency(long now) {
    return 1 + (int) steps(now);
  }

  void started(long now) {
    resumed = true;
    last = now;
    calls++;
  }

  boolean isForgotten(long now) {
    return steps(now) >= STEPS;
  }

  private long steps(long now) {
    return Math.max(0, now - resumes) / STEP;
  }
}
