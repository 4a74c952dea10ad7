package io.tenantry.core.limit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The number of calls that may run at once after a 429. A first 429 while several calls were
 * running limits it to fewer than these. The limit is rejected if calls are refused within it that
 * ran almost alone, or after more accepted calls than a vendor with a lower limit accepts. From
 * then on, it is limited only if calls are refused often while many are running, and seldom while
 * few are.
 *
 * <p>From time to time, single calls try whether one more is accepted: soon after a success, later
 * after a failure. If a larger number is refused, the last one that was accepted for long is
 * restored at once. Not thread-safe.
 */
final class AtOnce {
  private static final long HALVED_AFTER = 30_000_000_000L;
  private static final int MOST_LEVELS = 256;

  /** So many calls must have been accepted before the number of calls is considered the reason. */
  private static final int KNOWN = 10;

  private static final double CHANCE = 0.1;
  private static final double FORGOTTEN = 0.2;

  /** So many single calls beyond the limit must be accepted before it is raised. */
  private static final int PROOF = 10;

  /** Up to this limit, a wrong one is recognized by the number of calls that were accepted. */
  private static final int FEW = 16;

  private static final int MOST_LOWERED = 3;
  private static final double CALLS_BETWEEN_TRIALS = 40;
  private static final double SHORTEST_WAIT = 5e9;
  private static final double SHORTEST_WAIT_IF_SLOW = 70e9;
  private static final double SLOW = 4.5;
  private static final double LONGEST_WAIT = 240e9;
  private static final int MOST_DOUBLINGS = 10;

  /** Calls by the number that were running when they started. */
  private float[] accepted = new float[4];

  private float[] refused = new float[4];
  private long halved;
  private int most = Limits.UNLIMITED;
  private KeyState.@Nullable Running trial;
  private long nextTrial;
  private int successes;
  private int failures;

  /** The largest number that was not refused for long; 0 if none is known. */
  private int safe;

  /** The number of accepted calls since {@code most} was changed. */
  private int held;

  /** How often the limit was lowered since it was safe. */
  private int lowered;

  private int rejections;

  AtOnce(long now) {
    halved = now;
  }

  /** Returns whether one more call may run. */
  boolean allows(int running, long now) {
    return running < most || (running == most && trial == null && mayTry(now));
  }

  private boolean mayTry(long now) {
    return now - nextTrial >= 0 && (failures == 0 || held >= enough());
  }

  void started(KeyState.Running call) {
    if (call.atOnce > most) {
      trial = call;
    }
  }

  /** Called when a call has ended, however it did. */
  void ended(KeyState.Running call) {
    if (call == trial) {
      trial = null;
    }
  }

  void accepted(KeyState.Running call, long now) {
    age(now);
    int level = level(call);
    accepted[level]++;
    if (call.atOnce > most) {
      if (++successes >= PROOF) {
        change(most + (failures == 0 ? Math.max(1, most / 4) : 1));
        failures = Math.max(Math.min(1, failures), failures - 1);
        nextTrial = now;
      }
    } else if (++held >= enough()) {
      safe = most;
      lowered = 0;
    }
  }

  /** Returns the number of accepted calls after which a limit is considered safe. */
  private long enough() {
    return 40 + 10L * most;
  }

  private void change(int calls) {
    most = calls;
    held = 0;
    successes = 0;
  }

  /**
   * Handles a 429.
   *
   * @param settled whether the rate has been constant for long enough to judge
   * @param likelyRate whether the rate of calls is a likely reason as well
   * @param perSecond the rate of accepted calls
   * @return whether too many calls at once are the likely reason
   */
  boolean refused(
      KeyState.Running call, boolean settled, boolean likelyRate, double perSecond, long now) {
    age(now);
    if (call.peak > most) {
      failures++;
    } else if (!lowers(call, settled, likelyRate)) {
      return false;
    }
    successes = 0;
    nextTrial = now + untilTrial(perSecond);
    return true;
  }

  private long untilTrial(double perSecond) {
    double factor = Math.pow(2, Math.min(failures, MOST_DOUBLINGS));
    double least = perSecond < SLOW ? SHORTEST_WAIT_IF_SLOW : SHORTEST_WAIT * factor;
    double calls = CALLS_BETWEEN_TRIALS * factor / Math.max(0.5, perSecond) * Pace.SECOND;
    return (long) Math.min(LONGEST_WAIT, Math.max(least, calls));
  }

  /** Returns whether more calls than the limit ran beside a call. */
  boolean isBeyond(KeyState.Running call) {
    return call.peak > most;
  }

  boolean isLimited() {
    return most < Limits.UNLIMITED;
  }

  private boolean lowers(KeyState.Running call, boolean settled, boolean likelyRate) {
    if (isLimited()) {
      return limitedFurther(call);
    }
    if (!settled && rejections == 0 && call.peak > (likelyRate ? 2 : 1)) {
      change(below(call.peak, 0.9));
      return true;
    }
    int level = level(call);
    refused[level]++;
    int tooMany = settled ? tooMany() : 0;
    if (tooMany == 0) {
      return false;
    }
    change(Math.min(most, tooMany - 1));
    Arrays.fill(refused, 0);
    return true;
  }

  /** Handles a 429 although the number is limited: limits it further, or no more. */
  private boolean limitedFurther(KeyState.Running call) {
    if (call.peak == 1 || lowered >= MOST_LOWERED || (most <= FEW && held > 5L * most + 5)) {
      reject();
      return false;
    }
    if (safe > 0 && most > safe) {
      failures++;
      change(safe);
    } else {
      failures += safe == most ? 1 : 0;
      change(lower(call.peak));
      lowered++;
      safe = 0;
    }
    return true;
  }

  /** Handles a 429 of a call that ran while few or no others did. */
  boolean refusedAlone(KeyState.Running call) {
    boolean rejected = isLimited() && (call.peak == 1 || 2 * call.peak <= most);
    if (rejected) {
      reject();
    }
    return rejected;
  }

  private void reject() {
    change(Limits.UNLIMITED);
    rejections++;
    safe = 0;
    failures = 0;
    lowered = 0;
  }

  private int lower(int peak) {
    if (safe == most) {
      return Math.min(most - 1, (int) (0.93 * most));
    }
    return below(peak, lowered == 0 ? 0.9 : 0.8);
  }

  private static int below(int calls, double share) {
    return Math.min(calls - 1, (int) (share * calls) + 1);
  }

  /**
   * Returns the smallest number of calls at once at which calls were refused, if it is unlikely
   * that only calls with so many were refused by chance; 0 otherwise.
   */
  private int tooMany() {
    int level = 1;
    while (level < refused.length && refused[level] < FORGOTTEN) {
      level++;
    }
    double chance = Math.pow(CHANCE, 1 + rejections);
    double share = sum(accepted, level) / Math.max(KNOWN, sum(accepted, 0));
    return level > 1 && Math.pow(share, sum(refused, level)) < chance ? level : 0;
  }

  private static double sum(float[] counts, int from) {
    double sum = 0;
    for (int i = from; i < counts.length; i++) {
      sum += counts[i];
    }
    return sum;
  }

  private int level(KeyState.Running call) {
    int level = Math.min(call.atOnce, MOST_LEVELS - 1);
    if (level >= accepted.length) {
      int length = Math.min(MOST_LEVELS, Math.max(level + 1, 2 * accepted.length));
      accepted = Arrays.copyOf(accepted, length);
      refused = Arrays.copyOf(refused, length);
    }
    return level;
  }

  private void age(long now) {
    if (now - halved < HALVED_AFTER) {
      return;
    }
    halved = now;
    for (int i = 0; i < accepted.length; i++) {
      accepted[i] /= 2;
      refused[i] /= 2;
    }
  }
}
