package io.tenantry.core.internal.paging;

import java.util.Arrays;
import java.util.BitSet;

/** What is known of the rows of a page: which are null, and the others' ids. Immutable. */
public final class PageRows {
  /** A page without rows. */
  public static final PageRows NONE = new PageRows(new long[0], new BitSet());

  private final long[] ids;
  private final BitSet nulls;

  /**
   * @param ids the {@link Fingerprint}s of the rows' ids, which the caller leaves unchanged
   * @param nulls the indexes of the rows that are null, which the caller leaves unchanged
   */
  public PageRows(long[] ids, BitSet nulls) {
    this.ids = ids;
    this.nulls = nulls;
  }

  /** Returns rows without ids. */
  public static PageRows withoutIds(int count) {
    return new PageRows(new long[count], new BitSet());
  }

  /** Returns rows with these ids; null is a row that is null, and an empty text one without id. */
  public static PageRows of(Iterable<String> ids) {
    long[] all = new long[16];
    BitSet nulls = new BitSet();
    int count = 0;
    for (String id : ids) {
      all = count < all.length ? all : Arrays.copyOf(all, 2 * count);
      nulls.set(count, id == null);
      all[count++] = Fingerprint.of(id);
    }
    return new PageRows(Arrays.copyOf(all, count), nulls);
  }

  /** Returns how many rows the page has on the wire. */
  public int count() {
    return ids.length;
  }

  /** Returns how many rows are null. */
  int nulls() {
    return nulls.cardinality();
  }

  /** Returns how many rows are not null. */
  int present() {
    return ids.length - nulls.cardinality();
  }

  /** Returns whether a row is null. */
  public boolean isNull(int row) {
    return nulls.get(row);
  }

  /** Returns the fingerprint of a row's id, {@link Fingerprint#NONE} if it has none. */
  public long id(int row) {
    return ids[row];
  }

  /** Returns whether each row that is not null has this id. */
  boolean areAll(long id) {
    for (int row = 0; row < ids.length; row++) {
      if (ids[row] != id && !nulls.get(row)) {
        return false;
      }
    }
    return id != Fingerprint.NONE;
  }

  /** Returns whether each row that is not null has an id. */
  boolean haveIds() {
    for (int row = 0; row < ids.length; row++) {
      if (ids[row] == Fingerprint.NONE && !nulls.get(row)) {
        return false;
      }
    }
    return true;
  }
}
