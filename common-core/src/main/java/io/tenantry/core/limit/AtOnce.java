package io.tenantry.core.limit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The number of calls that may run at once after a 429. It is limited only if calls are refused
 * often while many are running, and seldom while few are. From time to time, single calls try
 * whether one more is accepted now: soon again after a success, later after a failure. Not
 * thread-safe.
 */
final class AtOnce {
  private static final long HALVED_AFTER = 30_000_000_000L;
  private static final int MOST_LEVELS = 256;

  /** So many calls must have been accepted before the number of calls is considered the reason. */
  private static final int KNOWN = 10;

  private static final double CHANCE = 0.1;
  private static final double CHANCE_IF_LIMITED = 0.3;
  private static final double FORGOTTEN = 0.2;

  private static final int PROOF = 5;
  private static final double CALLS_BETWEEN_TRIALS = 40;
  private static final double SHORTEST_WAIT = 2e9;
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

  AtOnce(long now) {
    halved = now;
  }

  /** Returns whether one more call may run. */
  boolean allows(int running, long now) {
    return running < most || (running == most && trial == null && now - nextTrial >= 0);
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
    if (call.atOnce > most && ++successes >= PROOF) {
      most += failures == 0 ? Math.max(1, most / 4) : 1;
      successes = 0;
      nextTrial = now;
    }
  }

  /**
   * Handles a 429.
   *
   * @param settled whether the rate has been constant for long enough to judge
   * @param perSecond the rate of accepted calls
   * @return whether too many calls at once are the likely reason
   */
  boolean refused(KeyState.Running call, boolean settled, double perSecond, long now) {
    age(now);
    if (call.atOnce > most) {
      failures++;
    } else {
      int level = level(call);
      refused[level]++;
      int tooMany = settled ? tooMany() : 0;
      if (tooMany == 0) {
        return false;
      }
      failures += most == Limits.UNLIMITED ? 0 : 1;
      most = Math.min(most, tooMany - 1);
      Arrays.fill(refused, 0);
    }
    successes = 0;
    double calls = CALLS_BETWEEN_TRIALS * Math.pow(2, Math.min(failures, MOST_DOUBLINGS));
    double wait =
        Math.max(
            perSecond < 4.5 ? 45e9 : SHORTEST_WAIT, calls / Math.max(0.5, perSecond) * Pace.SECOND);
    nextTrial = now + (long) Math.min(LONGEST_WAIT, wait);
    return true;
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
    double chance = most == Limits.UNLIMITED ? CHANCE : CHANCE_IF_LIMITED;
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
