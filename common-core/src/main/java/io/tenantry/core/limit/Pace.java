package io.tenantry.core.limit;

/**
 * The rate of calls after a 429, in calls a second. Where only a few calls were accepted, they show
 * nothing about the vendor's rate: the rate then starts at one call a second and grows by one with
 * each accepted call. Otherwise it is a share of the rate that was sent.
 *
 * <p>From then on it returns fast to near the rate at which the vendor refused a call, continues
 * slowly from there to beyond that rate, and faster the longer there is no 429. Only accepted calls
 * that used the rate raise it. Not thread-safe.
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
  private static final double FEW = 5;
  private static final double FEW_SHARE = 0.7;
  private static final double FEW_CREEP = 0.0012;
  private static final double FEW_NEAR = 0.92;
  private static final double FAST_CREEP = 0.2;
  private static final double FEW_FAST_CREEP = 0.05;
  private static final double FAST_GROWTH = 0.2;
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

  /** Returns the pace after a first 429. */
  static Pace after(Accepted accepted, long now) {
    Pace pace = new Pace();
    int lately = accepted.inLastSecond(now);
    double mean = accepted.perSecond(now);
    if (lately >= ENOUGH || 4 * mean >= 2 * ENOUGH) {
      pace.rate = (lately >= ENOUGH ? lately : mean) * SHARE;
      pace.measured = true;
    }
    return pace;
  }

  /**
   * Handles a 429 at this pace.
   *
   * @param soon whether it is one of several in a row, so that the calls of the last second may
   *     have used up a longer window
   */
  void refused(Accepted accepted, int atOnce, boolean soon, long now) {
    boolean fast = ceiling == 0;
    int lately = accepted.inLastSecond(now);
    boolean enough = lately >= ENOUGH && now - resumed >= SECOND;

    if (ceiling == 0 && !measured) {
      if (!excused && calls < 3) {
        excused = true;
        return;
      }
      double mean = accepted.perSecond(now);
      double known =
          atOnce > 2 ? rate * 0.7 : Math.min(rate / 2, mean < 3.5 ? 1.3 * mean : 1.8 * mean);
      ceiling = (enough ? Math.min(rate, lately) : known) / SHARE;
    } else {
      double sent = enough ? Math.min(rate, lately) : rate;
      double mean = Math.min(sent, accepted.perSecond(now));
      double likely = soon && mean > 0 && sent > 1.5 * mean ? Math.sqrt(sent * mean) : sent;
      boolean again = ceiling > 0 && now - reduced < AGAIN;
      likely = again ? likely * mix(0.8, AFTER_REFUSAL) : likely;
      ceiling = Math.max(likely, again || isSlow() ? 0 : ceiling * AFTER_REFUSAL);
      rate = Math.min(rate, likely);
    }
    creep = fast ? mix(FEW_FAST_CREEP, FAST_CREEP) : mix(FEW_CREEP, CREEP);
    rate = Math.min(rate, ceiling);
    rate = Math.max(SLOWEST, rate * mix(FEW_SHARE, SHARE));
    grown = now;
    reduced = now;
  }

  /** Records an accepted call. */
  void accepted(long now) {
    if (!used) {
      grown = now;
      return;
    }
    double step = Math.min((now - grown) / SECOND, LONGEST_STEP);
    grown = now;
    calls++;
    if (ceiling == 0) {
      rate += measured ? rate * step * FAST_GROWTH : 1;
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
