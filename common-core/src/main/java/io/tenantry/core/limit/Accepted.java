package io.tenantry.core.limit;

import java.util.Arrays;

/** The end times of the last accepted calls: at most 256, of the last minute. Not thread-safe. */
final class Accepted {
  static final long REMEMBERED = 60_000_000_000L;

  private static final int MOST = 256;

  private long[] ends = new long[4];
  private int next;
  private int size;

  void add(long now) {
    if (size == ends.length && size < MOST) {
      ends = Arrays.copyOf(ends, size * 2);
      next = size;
    }
    ends[next] = now;
    next = (next + 1) % ends.length;
    size = Math.min(size + 1, ends.length);
  }

  /**
   * Returns the smallest mean interval between calls that the vendor has accepted, in nanoseconds.
   * The minimum is taken over all periods from one of these calls until the end of the pause that
   * the vendor has now requested. If the vendor allows n calls in w nanoseconds, each period
   * contains at most n calls for each w begun, so that with a pause of at least w the result is
   * never below w / n.
   */
  long spacing(long now, long pause) {
    long best = pause;
    for (int calls = 1; calls <= size; calls++) {
      long age = now - ends[Math.floorMod(next - calls, ends.length)];
      if (age > REMEMBERED) {
        break;
      }
      best = Math.min(best, (age + pause) / calls);
    }
    return best;
  }

  boolean isForgotten(long now) {
    return size == 0 || now - ends[Math.floorMod(next - 1, ends.length)] > REMEMBERED;
  }
}
