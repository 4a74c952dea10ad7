package io.tenantry.core.limit;

/**
 * How calls go on after a 429. First the pause, which calls that were under way make longer: each
 * may have reached the vendor as late as it ended, so another pause follows its end, of at most ten
 * seconds. Then one at a time, at three quarters of the best rate that the vendor has shown to
 * accept, and never slower than one in ten seconds (after a pause of no time: at any pace). With
 * every further minute one more at a time, and a fifth of that first rate more. After a quarter of
 * an hour without another 429 all is forgotten.
 *
 * <p>Where a 429 comes although {@value #PROOF} calls passed at this pace, the rate isn't what it
 * is about: it begins anew at the same pace. Were it slower each time, a vendor that refuses one
 * call in fifty for reasons of its own would bring everything to a standstill. Not thread-safe.
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
   * The pace after a first 429.
   *
   * @param accepted the mean distance of calls that the vendor accepts, in nanoseconds
   */
  static Pace after(long now, long pause, long accepted) {
    return new Pace((long) Math.min(SLOWEST, accepted / SHARE), now, pause);
  }

  /**
   * The pace after another 429.
   *
   * @param accepted the mean distance of calls that the vendor accepts, in nanoseconds
   */
  Pace again(long now, long pause, long accepted) {
    boolean proved = calls > PROOF; // the refused one is among them
    return proved ? new Pace(spacing, now, pause) : after(now, pause, accepted);
  }

  /** Another 429, of a call that was under way already. */
  void extend(long now, long pause) {
    if (now + pause - resumes > 0) {
      resumes = now + pause;
    }
  }

  /** A call has ended; one that was under way at the refusal may be new to the vendor. */
  void ended(long started, long now) {
    if (started - refused <= 0) {
      extend(now, length);
    }
  }

  /** How much of the pause is left; 0 when it is over. */
  long pause(long now) {
    return Math.max(0, resumes - now);
  }

  /** How long until the next call, the pause aside. The first one after it goes at once. */
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
