package io.tenantry.core.internal.paging;

import io.tenantry.core.internal.paging.Finding.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How a counted list goes on where rows are added and deleted meanwhile. Each page begins a little
 * before the place that was reached, so that it has one of the last rows returned: an anchor. What
 * follows the first anchor and is not known is new. A page without an anchor is followed by the
 * window before it, at worst by those from the beginning of the list on, until an anchor is found.
 *
 * <p>It needs an order in which rows keep their places relative to each other. A row whose sort key
 * changes is noticed where anchors stand in another order than before. Pure functions.
 */
final class VerifiedRule {
  private static final int PART = 10;
  private static final int LEAST = 5;
  private static final int BARREN_PAGES = 3;
  private static final int SPARE_SEARCHES = 8;

  /**
   * What follows a page.
   *
   * @param page the page, whose known rows and those before the first anchor are repeats
   * @param isProven whether nothing but the end explains what it has
   * @param isLost whether it has no anchor
   * @param start the index of the row at which the next page begins at the latest
   * @param slack how much later it may begin where pages can't begin anywhere
   */
  record Step(
      PageNews page,
      boolean isEnd,
      boolean isProven,
      boolean isLost,
      long start,
      int slack,
      Anchors anchors,
      List<Finding> findings) {}

  /** Returns how many rows a page begins before the place, where pages have this many rows. */
  private static int overlap(int rows) {
    return Math.min(Math.max(LEAST, rows / PART), rows / 2);
  }

  /**
   * Returns what follows a page.
   *
   * @param asked how many rows were requested
   */
  Step after(Progress at, PageNews known, int asked) {
    Anchors anchors = at.anchors();
    boolean isAnchored = !anchors.latest().equals(RecentIds.NONE);
    int first = isAnchored ? anchors.first(known.rows()) : -1;
    int widest = Math.max(at.widest(), Math.min(known.rows().present(), asked));
    if (isAnchored && first < 0) {
      return lost(at, known, asked, widest);
    }
    List<Finding> findings = new ArrayList<>();
    PageNews page = isAnchored ? afterFirst(known, anchors, first, findings) : known;
    long behind = at.start() + Math.min(page.rows().present(), asked);
    boolean isProven = isProven(at, page, behind, isAnchored, asked) || isBracketed(at, page);
    boolean isEnd = isProven || (page.fresh() == 0 && at.barren() >= barren(page, widest, asked));
    int slack = overlap(Math.min(page.rows().present(), widest));
    if (page.rows().present() == 0 || (!isAnchored && page.fresh() == 0)) {
      behind = at.start() + (widest == 0 ? at.size() : widest);
      slack = 0;
    }
    int searched = page.fresh() > 0 ? 0 : anchors.searched();
    return new Step(
        page,
        isEnd,
        isProven,
        false,
        behind - slack,
        slack,
        anchors.passed(page, page.rows().count(), searched),
        findings);
  }

  /** How many pages without new rows are no end; full ones may all be of anchors. */
  private static int barren(PageNews page, int widest, int asked) {
    int stride = Math.max(1, widest - overlap(widest));
    boolean isFull = page.rows().present() >= Math.min(asked, widest);
    return BARREN_PAGES - 1 + (isFull ? Anchors.MOST / stride : 0);
  }

  /** Marks rows as repeats, and finds what moved. */
  private static PageNews afterFirst(
      PageNews page, Anchors anchors, int first, List<Finding> findings) {
    PageRows rows = page.rows();
    BitSet repeats = new BitSet();
    repeats.set(0, first);
    int next = 0;
    boolean moved = false;
    for (int row = first; row < rows.count(); row++) {
      int place = anchors.indexOf(rows.id(row));
      if (place >= 0) {
        moved |= place < next;
        next = place + 1;
        repeats.set(row);
      } else if (page.repeats().get(row)) {
        moved = true;
        repeats.set(row);
      }
    }
    if (moved) {
      findings.add(Finding.of(Kind.ROWS_MOVED, page.page()));
    }
    return page.withRepeats(repeats);
  }

  private static boolean isProven(
      Progress at, PageNews page, long behind, boolean isAnchored, int asked) {
    int full = Math.min(asked, at.isFirst() ? at.size() : at.widest());
    boolean isShort = page.rows().present() < full;
    boolean isCovered = page.total() > 0 && behind >= page.total();
    if (page.fresh() > 0) {
      return isShort && isCovered;
    }
    boolean isUncounted = page.total() == 0 && page.rows().nulls() == 0;
    boolean isBehind = !isAnchored || isShort;
    return isBehind && (isCovered || isUncounted) || page.isSame() && isCovered;
  }

  /**
   * A list of one or two rows, which leaves no room for an overlap: the page before was empty, and
   * this one still ends with the row returned last.
   */
  private static boolean isBracketed(Progress at, PageNews page) {
    PageRows rows = page.rows();
    boolean isTiny = at.widest() <= 2 && at.widest() < at.size() && rows.count() > 0;
    int last = isTiny ? at.anchors().indexOf(rows.id(rows.count() - 1)) : -1;
    return at.anchors().isSearching()
        && at.before() == 0
        && page.fresh() == 0
        && page.total() == 0
        && last >= 0
        && last == at.anchors().latest().latest(Anchors.MOST).length - 1;
  }

  /** No anchor: back window by window to the beginning of the list, then on from there. */
  private Step lost(Progress at, PageNews known, int asked, int widest) {
    Anchors anchors = at.anchors();
    PageRows rows = known.rows();
    BitSet all = new BitSet();
    all.set(0, rows.count());
    PageNews page = known.withRepeats(all);
    int overlap = overlap(widest);
    long place = anchors.isSearching() ? anchors.place() : at.start() + overlap;
    int stride = Math.max(1, widest - overlap);
    boolean isForward = anchors.isForward() || at.start() == 0;
    boolean isAtEnd = isForward && rows.present() < Math.min(asked, widest);
    if (isAtEnd || anchors.searched() > 2 * (place / stride) + SPARE_SEARCHES) {
      Finding lost = Finding.of(Kind.PLACE_LOST, page.page());
      return new Step(page, false, false, true, place, 0, anchors.forgotten(), List.of(lost));
    }
    long start =
        isForward
            ? at.start() + Math.min(rows.present(), asked) - overlap(rows.present())
            : Math.max(0, at.start() - stride);
    return new Step(
        page, false, false, true, start, 0, anchors.searching(place, isForward), List.of());
  }

  /** Returns whether the second page, a full one, is the first one again. */
  static boolean ignoresPosition(Progress at, PageNews page) {
    boolean isBeyond = page.total() > 0 && at.start() >= page.total();
    boolean isFull = at.size() > 0 && page.rows().present() >= at.size();
    return page.page() == 1 && page.isSame() && isFull && !isBeyond;
  }

  /** Which page, of which size, begins at a row or a little before it. */
  record Window(long number, int size) {
    long start() {
      return (number - 1) * size;
    }

    long end() {
      return number * size;
    }
  }

  /**
   * Returns the page, of those of at most {@code most} and at least half as many rows, that begins
   * at a row at the latest and ends as far behind it as possible. If none leads on by a quarter of
   * a page, it may begin later, by up to {@code slack} rows.
   */
  static Window window(long start, int slack, int most) {
    long place = start + slack;
    Window best = window(start, most);
    for (int kept = slack / 2; kept > 0 && best.end() < place + most / 4; kept /= 2) {
      best = window(place - kept, most);
    }
    return best.end() > place || slack == 0 ? best : window(place, most);
  }

  private static Window window(long start, int most) {
    Window best = new Window(start / most + 1, most);
    for (int size = most; size >= Math.max(1, most / 2); size--) {
      Window other = new Window(start / size + 1, size);
      if (other.end() > best.end()) {
        best = other;
      }
    }
    return best;
  }
}
