package io.tenantry.core.internal.paging;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * By what a {@code verified()} walk knows its place. Immutable.
 *
 * @param isOn whether the walk is verified
 * @param latest the ids of the rows that it returned last, in order
 * @param searched how many pages without any of these ids were read since a new row came
 * @param isForward whether it searches towards the end, after the beginning of the list
 * @param place where it was when it began to search
 * @param hasChanged whether the total changed
 */
public record Anchors(
    boolean isOn,
    RecentIds latest,
    int searched,
    boolean isForward,
    long place,
    boolean hasChanged) {
  /** Of a walk that is not verified. */
  public static final Anchors NONE = new Anchors(false, RecentIds.NONE, 0, false, 0, false);

  /** Of a verified walk before its first row. */
  static final Anchors FIRST = new Anchors(true, RecentIds.NONE, 0, false, 0, false);

  /** How many ids are kept. */
  public static final int MOST = 64;

  boolean isSearching() {
    return searched > 0;
  }

  /** Returns the index of the page's first row that is an anchor, -1 if none is. */
  int first(PageRows rows) {
    for (int row = 0; row < rows.count(); row++) {
      if (indexOf(rows.id(row)) >= 0) {
        return row;
      }
    }
    return -1;
  }

  /** Returns the place of an id among the latest ones, -1 if it is none of them. */
  int indexOf(long id) {
    if (id == Fingerprint.NONE || !latest.contains(id)) {
      return -1;
    }
    long[] order = latest.latest(MOST);
    int index = 0;
    while (order[index] != id) {
      index++;
    }
    return index;
  }

  /**
   * After the rows of a page before one: the ids before these, then these in the page's order, then
   * those behind them.
   */
  Anchors passed(PageNews page, int before, int searchedThen) {
    int first = first(page.rows());
    RecentIds then =
        first < 0
            ? latest.appended(page.freshIds(before), MOST)
            : latest(page.rows(), first, Math.max(first, before));
    return new Anchors(isOn, then, searchedThen, false, 0, hasChanged);
  }

  private RecentIds latest(PageRows rows, int first, int before) {
    long[] order = latest.latest(MOST);
    int start = indexOf(rows.id(first));
    int behind = start;
    for (int row = first; row < before; row++) {
      behind = Math.max(behind, indexOf(rows.id(row)) + 1);
    }
    long[] here = IntStream.range(first, before).mapToLong(rows::id).toArray();
    return RecentIds.of(Arrays.copyOf(order, start))
        .appended(here, Integer.MAX_VALUE)
        .appended(Arrays.copyOfRange(order, behind, order.length), MOST);
  }

  /** After none of the ids was found. */
  Anchors forgotten() {
    return new Anchors(isOn, RecentIds.NONE, 0, false, 0, hasChanged);
  }

  /** After a page without any of the ids. */
  Anchors searching(long from, boolean forward) {
    return new Anchors(isOn, latest, searched + 1, forward, from, hasChanged);
  }

  Anchors changed(boolean totalChanged) {
    return totalChanged ? new Anchors(isOn, latest, searched, isForward, place, true) : this;
  }
}
