package io.tenantry.core.limit;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The calls of one sliding window: those that ended within its length, and those that still run.
 *
 * <p>A call reached the vendor before it ended. So if no call is granted while as many as the
 * window holds run or ended within it, the vendor never sees more, however unevenly they travel.
 * Calls are kept a millisecond longer than the window, as servers may count in those.
 *
 * <p>A big window keeps its calls in 256 heaps by time, each as old as its youngest call: it loses
 * at most that part of its rate and never holds more entries than that. Not thread-safe.
 */
final class WindowLog {
  /** Only another call's end tells when there is room. */
  static final long WHEN_ONE_ENDS = -1;

  private static final int HEAPS = 256;
  private static final long MILLISECOND = 1_000_000;

  private final Window window;
  private final long kept;
  private final long grain;
  private int holds;
  private long[] ends = new long[4];
  private int[] counts = new int[4];
  private int oldest;
  private int size;
  private int total;
  private long remaining;
  private long resets;
  private boolean reported;

  WindowLog(Window window) {
    this.window = window;
    this.holds = window.calls();
    long length = window.length().toNanos();
    this.kept = length + MILLISECOND;
    this.grain = window.calls() > HEAPS ? length / HEAPS : 1;
  }

  Window window() {
    return window;
  }

  /** How long until there is room for one more beside those that run, 0 for none at all. */
  long room(long now, int running) {
    forget(now);
    if (reported) {
      long left = remaining <= 0 ? resets - now : 0;
      return left > 0 && running > 0 ? WHEN_ONE_ENDS : left;
    }
    int tooMany = total + running + 1 - holds;
    if (tooMany <= 0) {
      return 0;
    }
    return tooMany > total ? WHEN_ONE_ENDS : whenGone(tooMany) - now;
  }

  private long whenGone(int calls) {
    int left = calls;
    int at = oldest;
    while (left > counts[at]) {
      left -= counts[at];
      at = (at + 1) % ends.length;
    }
    return ends[at] + kept;
  }

  void started() {
    remaining--;
  }

  void ended(long now) {
    int newest = (oldest + size - 1 + ends.length) % ends.length;
    if (size > 0 && Math.floorDiv(ends[newest], grain) == Math.floorDiv(now, grain)) {
      ends[newest] = now;
      counts[newest]++;
    } else {
      append(now);
    }
    total++;
  }

  private void append(long now) {
    if (size == ends.length) {
      grow();
    }
    int at = (oldest + size) % ends.length;
    ends[at] = now;
    counts[at] = 1;
    size++;
  }

  private void grow() {
    long[] moreEnds = Arrays.copyOf(ends, size * 2);
    int[] moreCounts = Arrays.copyOf(counts, size * 2);
    for (int i = 0; i < size; i++) {
      moreEnds[i] = ends[(oldest + i) % size];
      moreCounts[i] = counts[(oldest + i) % size];
    }
    ends = moreEnds;
    counts = moreCounts;
    oldest = 0;
  }

  /** The vendor's own count takes the place of ours until its window starts anew. */
  void reported(Quota quota, long now, int othersRunning) {
    holds = quota.limit();
    remaining = (long) quota.remaining() - othersRunning;
    resets = now + Math.min(TimeUnit.NANOSECONDS.convert(quota.resetIn()), kept);
    reported = true;
  }

  boolean isEmpty(long now) {
    forget(now);
    return size == 0 && !reported;
  }

  private void forget(long now) {
    if (reported && resets - now <= 0) {
      reported = false;
      size = 0;
      total = 0;
    }
    while (size > 0 && now - ends[oldest] >= kept) {
      total -= counts[oldest];
      oldest = (oldest + 1) % ends.length;
      size--;
    }
  }
}
