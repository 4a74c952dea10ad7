package io.tenantry.core.limit;

import java.util.Arrays;

/** When the last calls that the vendor accepted ended: at most 256 of the last minute. */
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
   * The smallest mean distance between calls that the vendor has shown to accept, in nanoseconds:
   * over any of the times up to now, with the pause that it now asks for at the end. For whatever
   * window of n calls in w nanoseconds the vendor has, no such time holds more than n calls for
   * each w begun; with a pause of at least w at its end the mean distance is never below w / n.
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
