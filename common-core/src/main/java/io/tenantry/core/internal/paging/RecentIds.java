package io.tenantry.core.internal.paging;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ids on the last three pages that had any. Of a checkpoint, some of the last page only.
 * Immutable.
 */
public final class RecentIds {
  /** No ids yet. */
  public static final RecentIds NONE = new RecentIds(List.of());

  private static final int PAGES = 3;

  /** The latest page first. */
  private final List<IdSet> pages;

  private RecentIds(List<IdSet> pages) {
    this.pages = pages;
  }

  /** Returns ids of which no more is known than that they were on the page before. */
  public static RecentIds of(long... ids) {
    return NONE.and(IdSet.of(ids));
  }

  boolean contains(long id) {
    for (IdSet page : pages) {
      if (page.contains(id)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the id was on the latest of the pages. */
  boolean isLatest(long id) {
    return !pages.isEmpty() && pages.get(0).contains(id);
  }

  /** Returns these ids with those of a further page. */
  RecentIds and(IdSet page) {
    return page.isEmpty()
        ? this
        : new RecentIds(Stream.concat(Stream.of(page), pages.stream().limit(PAGES - 1)).toList());
  }

  /** Returns these ids, with other ones before those of the last page. */
  RecentIds with(RecentIds earlier) {
    long[] before = earlier.latest(Integer.MAX_VALUE);
    long[] last = latest(Integer.MAX_VALUE);
    IdSet joined = new IdSet(before.length + last.length);
    Arrays.stream(before).forEach(joined::add);
    Arrays.stream(last).forEach(joined::add);
    return new RecentIds(Stream.concat(Stream.of(joined), pages.stream().skip(1)).toList());
  }

  /** Returns the last of the last page's ids and further ones, in order. */
  RecentIds appended(long[] more, int most) {
    long[] before = latest(most);
    long[] all = Arrays.copyOf(before, before.length + more.length);
    System.arraycopy(more, 0, all, before.length, more.length);
    long[] known = Arrays.stream(all).filter(id -> id != Fingerprint.NONE).toArray();
    return of(Arrays.copyOfRange(known, Math.max(0, known.length - most), known.length));
  }

  /** Returns the last ids of the last page, in order. */
  public long[] latest(int most) {
    return pages.isEmpty() ? new long[0] : pages.get(0).latest(most);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecentIds ids && pages.equals(ids.pages);
  }

  @Override
  public int hashCode() {
    return pages.hashCode();
  }
}
