package io.tenantry.core.limit;

/**
 * The rate of calls after a 429, in calls a second. Where only a few calls were accepted, they show
 * nothing about the vendor's rate: the rate then starts at one call a second and grows by one with
 * each accepted call, more slowly near the number that was accepted before. Otherwise it is a share
 * of the rate that was sent.
 *
 * <p>From then on it returns fast to near the rate at which the vendor refused a call, continues
 * slowly from there to beyond that rate, and faster the longer there is no 429. Only accepted calls
 * that used the rate raise it, to at most twice the rate that was really sent. Not thread-safe.
 */
final class Pace {
  static final double SECOND = 1e9;

  /** Fewer calls in a second than this show no rate. */
  private static final int ENOUGH = 10;

  private static final double SHARE = 0.9;
  private static final double NEAR = 0.95;
  private static final double BEYOND = 1.03;
  private static final double AFTER_REFUSAL = 0.9;
  private static final double CREEP = 0.003;
  private static final double FEW = 4.5;
  private static final double FEW_SHARE = 0.7;
  private static final double FEW_CREEP = 0.0018;
  private static final double FEW_NEAR = 0.92;
  private static final double FAST_CREEP = 0.2;
  private static final double FEW_FAST_CREEP = 0.015;
  private static final double FASTEST_CREEP = 0.5;
  private static final double LONGEST_STEP = 0.5;
  private static final double RETURN = 3;
  private static final double DOUBLING = 5;
  private static final double SLOWEST = 0.1;
  private static final double FASTEST = 100_000;

  /** A further 429 within this time shows that the estimate of the vendor's rate is too high. */
  private static final long AGAIN = 10_000_000_000L;

  /** Late calls catch up this time, as threads sleep longer than requested. */
  private static final long CATCH_UP = 5_000_000;

  private double rate = 1;
  private double ceiling;
  private double creep;
  private long next;
  private long grown;
  private long reduced;
  private long resumed;
  private boolean used;
  private boolean measured;
  private boolean excused;
  private int calls;

  /** The number of calls that were accepted before the first 429 took effect. */
  private int sampled;

  /** Returns the pace after a first 429. */
  static Pace after(Accepted accepted, long now) {
    Pace pace = new Pace();
    int lately = accepted.inLastSecond(now);
    double mean = accepted.perSecond(now);
    if (lately >= ENOUGH || 4 * mean >= 2 * ENOUGH) {
      pace.rate = (lately >= ENOUGH ? lately : mean) * SHARE;
      pace.measured = true;
    }
    pace.sampled = lately;
    return pace;
  }

  /**
   * Handles a 429 at this pace.
   *
   * @param soon whether it is one of several in a row, so that the calls of the last second may
   *     have used up a longer window
   */
  void refused(Accepted accepted, boolean soon, long now) {
    boolean fast = ceiling == 0;
    int lately = accepted.inLastSecond(now);
    boolean enough = lately >= ENOUGH && now - resumed >= SECOND;
    if (fast && !measured) {
      if (!excused && calls < 3) {
        excused = true;
        return;
      }
      ceiling =
          enough ? Math.min(rate, lately) / SHARE : Math.min(rate, firstEstimate(accepted, now));
      sampled = 0;
    } else {
      estimateAgain(accepted, enough ? Math.min(rate, lately) : rate, soon, now);
    }
    creep = fast ? (ceiling < ENOUGH ? FEW_FAST_CREEP : FAST_CREEP) : mix(FEW_CREEP, CREEP);
    rate = Math.min(rate, ceiling);
    rate = Math.max(SLOWEST, rate * mix(FEW_SHARE, SHARE));
    grown = now;
    reduced = now;
  }

  /** Estimates the vendor's rate from few calls, rather too low than too high. */
  private double firstEstimate(Accepted accepted, long now) {
    double seconds = Math.max(1, (now - resumed) / SECOND);
    double mean = Math.max(accepted.perSecondLately(now), calls / seconds);
    return mean * (mean < 6 ? 0.8 : 0.85);
  }

  private void estimateAgain(Accepted accepted, double sent, boolean soon, long now) {
    double mean = Math.min(sent, accepted.perSecond(now));
    double likely = soon && mean > 0 && sent > 1.5 * mean ? Math.sqrt(sent * mean) : sent;
    boolean again = ceiling > 0 && now - reduced < AGAIN;
    likely *= again ? mix(0.8, AFTER_REFUSAL) : 1;
    likely *= rate > BEYOND * ceiling ? mix(0.92, 1) : 1;
    ceiling = Math.max(likely, again || isSlow() ? 0 : ceiling * AFTER_REFUSAL);
    rate = Math.min(rate, likely);
  }

  /** Records an accepted call. */
  void accepted(Accepted accepted, long now) {
    calls++;
    if (!used || rate > 2 * accepted.inLastSecond(now) + 2) {
      grown = now;
      return;
    }
    double step = Math.min((now - grown) / SECOND, LONGEST_STEP);
    grown = now;
    if (ceiling == 0) {
      rate += startingStep(step);
    } else if (rate < mix(FEW_NEAR, NEAR) * ceiling) {
      rate += (ceiling - rate) * (1 - Math.exp(-step / RETURN));
    } else {
      rate += creep * step * ceiling;
      if (rate > BEYOND * ceiling) {
        creep = Math.min(FASTEST_CREEP, creep * Math.pow(2, step / DOUBLING));
      }
    }
    rate = Math.min(rate, FASTEST);
  }

  /** Returns by how much the rate grows before the first 429 that shows its limit. */
  private double startingStep(double step) {
    if (rate < sampled / 2.0) {
      return Math.min(1, sampled / 2.0 - rate);
    }
    return rate < 1.25 * sampled ? rate * step * 0.3 : 1;
  }

  /** Records a call that was accepted although it was running at the first 429. */
  void sample() {
    sampled++;
  }

  /** Returns whether the rate is near the few calls that were accepted before the first 429. */
  boolean isNearSample() {
    return rate < ENOUGH && rate <= 1.3 * sampled;
  }

  /** Lets the rate grow without regard to refusals before, which had another reason. */
  void free() {
    ceiling = 0;
    measured = false;
    sampled = 0;
    excused = true;
  }

  boolean isSlow() {
    return ceiling < FEW;
  }

  private double mix(double few, double many) {
    double share = Math.max(0, Math.min(1, (ceiling - 3.8) / 0.8));
    return few + share * (many - few);
  }

  /** Returns whether the rate is near one that the vendor has accepted. */
  boolean isSettled() {
    return ceiling > 0;
  }

  /** Returns the time between two calls, in nanoseconds. */
  long spacing() {
    return (long) (SECOND / rate);
  }

  /** Returns the time until the next call in nanoseconds, at most 0 if it may start. */
  long untilNext(long now) {
    return next - now;
  }

  void started(long now) {
    used = now - next < Math.max(spacing(), CATCH_UP);
    next = Math.max(next, now - CATCH_UP) + spacing();
  }

  /** Resumes calls at this pace after the call that started last. */
  void resume(long last, long now) {
    next = last + spacing();
    resumed = now;
    grown = now;
    calls = 0;
    used = false;
  }
}
