package io.tenantry.core.paging;

import io.tenantry.core.error.ListProgress;
import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.Position;
import java.time.Instant;

/**
 * Where a walk is.
 *
 * @param started when the walk began, before any resume
 * @param position the page to read next, or the last one when the walk is complete
 * @param offset rows of that page to pass over
 * @param items items returned before
 * @param skipped unreadable rows left out before
 * @param complete whether nothing follows
 * @param stored whether it comes from a checkpoint, not from the page before
 */
record WalkState(
    Instant started,
    Position position,
    long offset,
    long items,
    long skipped,
    boolean complete,
    boolean stored) {
  static WalkState start(Instant now, Position first) {
    return new WalkState(now, first, 0, 0, 0, false, false);
  }

  /** On the same page, at a row. */
  WalkState at(FetchedPage<?> page, long row, long itemsThen) {
    long skippedThen = skipped + skippedBefore(page, row) - skippedBefore(page, offset);
    return new WalkState(started, position, row, itemsThen, skippedThen, false, stored);
  }

  private static long skippedBefore(FetchedPage<?> page, long row) {
    return page.problems().stream().filter(one -> one.row() < row).count();
  }

  /** Behind the page. */
  WalkState past(FetchedPage<?> page, long itemsThen) {
    WalkState end = at(page, Math.max(offset, page.rows()), itemsThen);
    return page.next()
        .map(next -> new WalkState(started, next, 0, itemsThen, end.skipped, false, false))
        .orElseGet(end::finished);
  }

  private WalkState finished() {
    return new WalkState(started, position, offset, items, skipped, true, stored);
  }

  WalkState withItems(long itemsThen) {
    return new WalkState(started, position, offset, itemsThen, skipped, complete, stored);
  }

  WalkState asStored() {
    return new WalkState(started, position, offset, items, skipped, complete, true);
  }

  /** Pages that were begun before. */
  long pages() {
    return position.page() + (complete || offset > 0 ? 1 : 0);
  }

  ListProgress point(String checkpoint) {
    return new ListProgress(pages(), items, checkpoint);
  }
}
