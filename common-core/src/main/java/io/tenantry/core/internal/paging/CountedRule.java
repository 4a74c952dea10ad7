package io.tenantry.core.internal.paging;

import io.tenantry.core.internal.paging.Finding.Kind;
import java.util.List;

/**
 * How a list that is counted by page number or offset goes on, and where it ends. Vendors leave
 * rows out of pages, cap pages in silence, and state totals that are wrong, so a page's length
 * alone proves nothing:
 *
 * <ul>
 *   <li>The offset advances by the rows received, nulls not counted, and at most by what was
 *       requested: a page that is capped, or has a row too many, jumps over nothing. A page without
 *       new rows advances by the largest page so far, since no vendor's page is known to be longer,
 *       and a page of nulls by these at most.
 *   <li>A full page never ends a list. A page with new rows ends it if it is shorter than an
 *       earlier one (or, as the first, than requested) and the total is covered. A page without new
 *       rows ends it if the total is covered or unknown, or as the third in a row; a page of nulls
 *       is none that lies beyond the list.
 *   <li>Where rows are left out of pages, pages overlap by at most what the page before lacked.
 *       Repeats beyond that mean that rows moved.
 * </ul>
 *
 * <p>So an honest total costs at most one request past the end, and a wrong one at most three. Pure
 * functions.
 */
final class CountedRule {
  private static final int BARREN_PAGES = 3;

  private final boolean byOffset;

  /**
   * @param byOffset whether pages are requested by the number of rows before them, not by their own
   *     number
   */
  CountedRule(boolean byOffset) {
    this.byOffset = byOffset;
  }

  /**
   * What follows a page.
   *
   * @param start the index of the row at which the next page begins
   */
  record Step(boolean isEnd, long start, List<Finding> findings) {}

  /** Returns what follows a page. */
  Step after(Progress at, PageNews page) {
    int rows = page.rows().present();
    boolean isShort = rows < (at.isFirst() ? at.size() : at.widest());
    int widest = Math.max(at.widest(), Math.min(rows, at.most()));
    long start = next(at, page, widest);
    boolean isCovered = page.total() > 0 && start >= page.total();
    boolean isEnd =
        page.fresh() == 0
            ? isCovered || isUncounted(page) || at.barren() + 1 >= BARREN_PAGES
            : isShort && isCovered;
    return new Step(isEnd, start, moved(at, page));
  }

  private static boolean isUncounted(PageNews page) {
    return page.total() == 0 && page.rows().nulls() == 0;
  }

  private long next(Progress at, PageNews page, int widest) {
    if (!byOffset) {
      return (page.page() + 1) * widest;
    }
    if (page.fresh() > 0) {
      return at.start() + Math.min(page.rows().present(), at.most());
    }
    int stride = widest == 0 ? at.size() : widest;
    boolean isOfNulls = page.rows().nulls() > 0 && page.rows().present() == 0;
    return at.start() + (isOfNulls ? Math.min(page.rows().nulls(), stride) : stride);
  }

  private List<Finding> moved(Progress at, PageNews page) {
    boolean isExplained = page.repeats().cardinality() <= overlap(at);
    return isExplained || page.fresh() == 0
        ? List.of()
        : List.of(Finding.of(Kind.ROWS_MOVED, page.page()));
  }

  /** How many rows of the page before may come again although nothing moved. */
  private int overlap(Progress at) {
    if (at.isFirst() || at.size() == 0) {
      return 0;
    }
    return byOffset ? Math.abs(at.size() - at.before()) : Math.max(0, at.before() - at.size());
  }

  /**
   * Returns whether the vendor ignores where a page begins: the page holds the rows of the page
   * before, or of an earlier one. What is requested beyond the total may hold the last rows again.
   */
  boolean ignoresPosition(Progress at, PageNews page) {
    boolean isBeyond = page.total() > 0 && at.start() >= page.total() && page.fresh() == 0;
    boolean isFull = page.rows().present() >= at.size();
    boolean isSame = page.isSame() && (isFull || page.page() == 1 || page.fresh() > 0);
    return !isBeyond && (isSame || page.leadsBack());
  }
}
