package io.tenantry.core.limit;

import java.util.Arrays;

/** Counts the calls that the vendor has accepted in the last four seconds. Not thread-safe. */
final class Accepted {
  static final long REMEMBERED = 60_000_000_000L;

  private static final long GRAIN = 100_000_000L;
  private static final int GRAINS = 40;
  private static final int PER_SECOND = 10;

  private final int[] counts = new int[GRAINS];
  private long newest;
  private boolean any;
  private long last;

  /** Records an accepted call. */
  void add(long now) {
    advance(now);
    counts[slot(newest)]++;
    any = true;
    last = now;
  }

  /** Returns the number of calls accepted in the last second. */
  int inLastSecond(long now) {
    return sum(now, PER_SECOND);
  }

  /** Returns the mean number of calls a second of the last four seconds. */
  double perSecond(long now) {
    return sum(now, GRAINS) * (double) PER_SECOND / GRAINS;
  }

  /** Returns the mean number of calls a second of the last two seconds. */
  double perSecondLately(long now) {
    return sum(now, 2 * PER_SECOND) / 2.0;
  }

  boolean isForgotten(long now) {
    return !any || now - last > REMEMBERED;
  }

  private int sum(long now, int grains) {
    advance(now);
    int sum = 0;
    for (int i = 0; i < grains; i++) {
      sum += counts[slot(newest - i)];
    }
    return sum;
  }

  private void advance(long now) {
    long grain = Math.floorDiv(now, GRAIN);
    if (!any || grain - newest >= GRAINS) {
      Arrays.fill(counts, 0);
      newest = grain;
    }
    while (newest < grain) {
      newest++;
      counts[slot(newest)] = 0;
    }
  }

  private static int slot(long grain) {
    return Math.floorMod(grain, GRAINS);
  }
}
