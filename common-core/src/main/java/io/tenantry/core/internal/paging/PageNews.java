package io.tenantry.core.internal.paging;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A page compared with what came before it.
 *
 * @param page its index, from 0
 * @param rows its rows
 * @param repeats the indexes of the rows that came before, on an earlier page or on this one
 * @param ids the ids of its rows
 * @param leadsBack whether it has rows, all of which came before, and none on the latest page
 * @param isSame whether it holds the same rows as the page before
 * @param total the total that the vendor stated last, on this page or before; 0 if none
 */
record PageNews(
    long page,
    PageRows rows,
    BitSet repeats,
    IdSet ids,
    boolean leadsBack,
    boolean isSame,
    long total) {
  /** A page of which only the rows matter. */
  static PageNews of(PageRows rows, BitSet repeats) {
    return new PageNews(0, rows, repeats, new IdSet(0), false, false, 0);
  }

  static PageNews of(long page, PageRows rows, RecentIds recent, boolean isSame, long total) {
    BitSet repeats = new BitSet();
    IdSet ids = new IdSet(rows.count());
    boolean continues = rows.present() == 0;
    for (int row = 0; row < rows.count(); row++) {
      long id = rows.id(row);
      boolean isKnown = id != Fingerprint.NONE && (!ids.add(id) | recent.contains(id));
      repeats.set(row, isKnown);
      continues |= id == Fingerprint.NONE ? !rows.isNull(row) : !isKnown || recent.isLatest(id);
    }
    return new PageNews(page, rows, repeats, ids, !continues, isSame, total);
  }

  /** How many rows are neither null nor known. */
  int fresh() {
    return freshCount(rows.count());
  }

  /** How many rows before one are neither null nor known. */
  int freshCount(int before) {
    int fresh = 0;
    for (int row = 0; row < before; row++) {
      fresh += isFresh(row) ? 1 : 0;
    }
    return fresh;
  }

  private boolean isFresh(int row) {
    return !rows.isNull(row) && !repeats.get(row);
  }

  /** The ids of the fresh rows before one, as far as they have some. */
  long[] freshIds(int before) {
    return IntStream.range(0, before).filter(this::isFresh).mapToLong(rows::id).toArray();
  }

  /** The same with other repeats. */
  PageNews withRepeats(BitSet others) {
    return new PageNews(page, rows, others, ids, leadsBack, isSame, total);
  }
}
