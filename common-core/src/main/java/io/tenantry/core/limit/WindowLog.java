package io.tenantry.core.limit;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The calls of one sliding window: those that ended within its length, and those that are running.
 *
 * <p>A call reaches the vendor before it ends. The vendor's limit is therefore never exceeded,
 * regardless of network delays, if running calls and those that ended within the window are
 * counted. Calls are kept a millisecond longer than the window, as servers may count in
 * milliseconds.
 *
 * <p>A large window groups its calls into 256 buckets by time, each as old as its newest call. This
 * limits its memory, and lowers its rate by at most 1/256. Not thread-safe.
 */
final class WindowLog {
  /** The time depends on when another call ends. */
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

  /** Returns the time in nanoseconds until one more call is allowed; 0 if it is allowed now. */
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

  /** Uses the vendor's own count instead of the local one until its window is reset. */
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
