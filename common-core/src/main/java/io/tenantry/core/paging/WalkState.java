package io.tenantry.core.paging;

import io.tenantry.core.error.ListProgress;
import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.Finding;
import io.tenantry.core.internal.paging.Finding.Kind;
import io.tenantry.core.internal.paging.Fingerprint;
import io.tenantry.core.internal.paging.PageRows;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.internal.paging.RecentIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Where a walk is.
 *
 * @param started when the walk began, before any resume
 * @param position the page to read next, or the last one when the walk is complete
 * @param offset rows of that page to pass over
 * @param passed the last ids among these rows; if they are elsewhere when the page is read again,
 *     rows moved
 * @param counts what became of the rows before
 * @param findings what contradicts that all rows came
 * @param complete whether nothing follows
 * @param stored whether it comes from a checkpoint, not from the page before
 */
record WalkState(
    Instant started,
    Position position,
    long offset,
    RecentIds passed,
    WalkCounts counts,
    Findings findings,
    boolean complete,
    boolean stored) {
  /** How many ids of a page it remembers to find its place there. */
  static final int MOST_PASSED = 16;

  static WalkState start(Instant now, Position first) {
    return new WalkState(
        now, first, 0, RecentIds.NONE, WalkCounts.NONE, Findings.NONE, false, false);
  }

  long items() {
    return counts.items();
  }

  /** On the same page, at a row. */
  WalkState at(FetchedPage<?> page, long row, long itemsThen) {
    return position.progress().anchors().isOn()
        ? verified(page, row, itemsThen)
        : counted(page, row, itemsThen);
  }

  /** A verified walk finds its place by the rows, not by their number. */
  private WalkState verified(FetchedPage<?> page, long row, long itemsThen) {
    BitSet repeats = new BitSet();
    page.gaps().forEach(repeats::set);
    page.problems().forEach(one -> repeats.clear(one.row()));
    int before = (int) Math.min(row, page.ids().count());
    return new WalkState(
        started,
        position.passed(page.ids(), repeats, before),
        0,
        RecentIds.NONE,
        counts.after(page, 0, row, itemsThen),
        findings.and(within(page)),
        false,
        stored);
  }

  private WalkState counted(FetchedPage<?> page, long row, long itemsThen) {
    return new WalkState(
        started,
        position,
        row,
        passed(page.ids(), row),
        counts.after(page, offset, row, itemsThen),
        findings.and(within(page)),
        false,
        stored);
  }

  /** How the list ends is found again with the page; meanwhile it may go on. */
  private static List<Finding> within(FetchedPage<?> page) {
    return page.findings().stream().filter(one -> one.kind() != Kind.TOTAL_DIFFERS).toList();
  }

  private static RecentIds passed(PageRows rows, long before) {
    long[] ids = new long[MOST_PASSED];
    int from = MOST_PASSED;
    for (int row = (int) Math.min(before, rows.count()) - 1; row >= 0 && from > 0; row--) {
      if (rows.id(row) != Fingerprint.NONE) {
        ids[--from] = rows.id(row);
      }
    }
    return RecentIds.of(Arrays.copyOfRange(ids, from, MOST_PASSED));
  }

  /**
   * The same on the page as it came now. If rows before the offset were added or removed since, the
   * offset moves with the last one that is still there.
   */
  WalkState on(FetchedPage<?> page) {
    if (!isMoved(page)) {
      return this;
    }
    Finding moved = new Finding(Kind.ROWS_MOVED, position.page(), 0, 0);
    return new WalkState(
        started,
        position,
        offset(page.ids()),
        passed,
        counts,
        findings.and(List.of(moved)),
        false,
        stored);
  }

  private boolean isMoved(FetchedPage<?> page) {
    return !passed.equals(RecentIds.NONE) && !passed.equals(passed(page.ids(), offset));
  }

  private long offset(PageRows rows) {
    long[] ids = passed.latest(MOST_PASSED);
    for (int i = ids.length - 1; i >= 0; i--) {
      for (int row = 0; row < rows.count(); row++) {
        if (rows.id(row) == ids[i]) {
          return row + 1L;
        }
      }
    }
    return offset <= MOST_PASSED ? 0 : offset;
  }

  /** Behind the page. */
  WalkState past(FetchedPage<?> page, long itemsThen) {
    WalkState end = counted(page, Math.max(offset, page.rows()), itemsThen);
    Findings all = findings.and(page.findings());
    return page.next()
        .map(
            next ->
                new WalkState(
                    started,
                    isMoved(page) ? next.knowing(passed) : next,
                    0,
                    RecentIds.NONE,
                    end.counts,
                    all,
                    false,
                    false))
        .orElseGet(
            () ->
                new WalkState(
                    started, position, end.offset, RecentIds.NONE, end.counts, all, true, stored));
  }

  WalkState withItems(long itemsThen) {
    return new WalkState(
        started, position, offset, passed, counts.withItems(itemsThen), findings, complete, stored);
  }

  WalkState asStored() {
    return new WalkState(started, position, offset, passed, counts, findings, complete, true);
  }

  /** Why not all rows may have come, as far as the walk has. */
  List<IncompleteReason> reasons(boolean ended) {
    List<IncompleteReason> reasons = new ArrayList<>();
    if (!ended) {
      reasons.add(IncompleteReason.notEnded());
    }
    for (Finding finding : findings.all()) {
      switch (finding.kind()) {
        case UNREADABLE_ROWS -> addCounted(reasons, finding, counts.skipped());
        case NULL_ROWS -> addCounted(reasons, finding, counts.nulls());
        default -> reasons.add(IncompleteReason.of(finding));
      }
    }
    return reasons;
  }

  private static void addCounted(List<IncompleteReason> reasons, Finding first, long count) {
    if (count > 0) {
      reasons.add(IncompleteReason.of(new Finding(first.kind(), first.page(), 0, count)));
    }
  }

  /** Pages that were begun before. */
  long pages() {
    return position.page() + (complete || offset > 0 ? 1 : 0);
  }

  ListProgress point(String checkpoint) {
    return new ListProgress(pages(), items(), checkpoint);
  }
}
