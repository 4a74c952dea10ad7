package io.tenantry.core.internal.paging;

/**
 * What a walk has seen of a list before a page. Immutable; a checkpoint holds it.
 *
 * @param size the page size that was requested; 0 if the vendor decides
 * @param start the index in the list of the first row that the page is requested for
 * @param seen how many rows came, without nulls and those that came again
 * @param total the total that the vendor stated last; 0 if it stated none
 * @param widest the most rows that one page had, at most {@code size}
 * @param before how many rows the page before had; -1 if there was none
 * @param barren how many pages in a row had no new row, up to the page before
 * @param recent the ids on the pages before
 * @param anchors by what a verified walk knows its place
 */
public record Progress(
    int size,
    long start,
    long seen,
    long total,
    int widest,
    int before,
    int barren,
    RecentIds recent,
    Anchors anchors) {
  /** The beginning of a list whose page size the vendor decides. */
  public static final Progress NONE = first(0, Anchors.NONE);

  public Progress {
    if (size < 0 || start < 0 || seen < 0 || total < 0 || widest < 0 || before < -1 || barren < 0) {
      throw new IllegalArgumentException("counts must not be negative");
    }
  }

  static Progress first(int size, Anchors anchors) {
    return new Progress(size, 0, 0, 0, 0, -1, 0, RecentIds.NONE, anchors);
  }

  boolean isFirst() {
    return before < 0;
  }

  /** How many rows the vendor's page can have; no limit is known without a size. */
  int most() {
    return size == 0 ? Integer.MAX_VALUE : size;
  }

  /** After the page; the next one begins at {@code next}. */
  Progress after(PageNews page, long next) {
    return after(page, next, page.ids());
  }

  private Progress after(PageNews page, long next, IdSet ids) {
    return new Progress(
        size,
        next,
        seen + page.fresh(),
        page.total(),
        Math.max(widest, Math.min(page.rows().present(), most())),
        page.rows().present(),
        page.fresh() > 0 ? 0 : barren + 1,
        recent.and(ids),
        anchors);
  }

  Progress knowing(RecentIds ids) {
    RecentIds all = recent.with(ids);
    return new Progress(size, start, seen, total, widest, before, barren, all, anchors);
  }

  /** After a page of a verified walk, which knows the rows that it returned, and no others. */
  Progress after(PageNews page, long next, Anchors then) {
    Progress seen = after(page, next, IdSet.of(page.freshIds(page.rows().count())));
    return new Progress(
        size,
        next,
        seen.seen,
        seen.total,
        seen.widest,
        seen.before,
        seen.barren,
        seen.recent,
        then);
  }

  /** On the way back to a known place: as if the page had not been read. */
  Progress searching(PageNews page, Anchors then, long next) {
    return new Progress(
        size, next, seen, page.total(), widest, page.rows().present(), barren, recent, then);
  }

  /** Of a verified walk within a page: the rows before one are known, too. */
  Progress passed(PageNews page, int before) {
    Anchors then = anchors.passed(page, before, 0);
    int came = page.freshCount(before);
    return new Progress(size, start, seen + came, total, widest, this.before, barren, recent, then);
  }
}
