package io.tenantry.core.paging;

import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.FetchedPage.RowProblem;

/**
 * What became of the rows that a walk has passed.
 *
 * @param items returned
 * @param skipped left out as unreadable
 * @param nulls null
 * @param repeats left out because they came before
 */
record WalkCounts(long items, long skipped, long nulls, long repeats) {
  static final WalkCounts NONE = new WalkCounts(0, 0, 0, 0);

  WalkCounts withItems(long itemsThen) {
    return itemsThen == items ? this : new WalkCounts(itemsThen, skipped, nulls, repeats);
  }

  /** Behind the page's rows from one up to another. */
  WalkCounts after(FetchedPage<?> page, long from, long to, long itemsThen) {
    if (page.gaps().isEmpty()) {
      return withItems(itemsThen);
    }
    long gaps = 0;
    for (int gap : page.gaps()) {
      gaps += gap >= from && gap < to ? 1 : 0;
    }
    long unreadable = 0;
    long absent = 0;
    for (RowProblem problem : page.problems()) {
      boolean isPassed = problem.row() >= from && problem.row() < to;
      unreadable += isPassed && !problem.isNull() ? 1 : 0;
      absent += isPassed && problem.isNull() ? 1 : 0;
    }
    return new WalkCounts(
        itemsThen, skipped + unreadable, nulls + absent, repeats + gaps - unreadable - absent);
  }
}
