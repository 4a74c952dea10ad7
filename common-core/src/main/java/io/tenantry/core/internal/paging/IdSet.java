package io.tenantry.core.internal.paging;

import java.util.Arrays;

/** The {@link Fingerprint}s of a page's ids, in order: a table with open addressing. */
final class IdSet {
  private final long[] ids;
  private final long[] table;
  private int size;

  /**
   * @param most how many ids will be added at most
   */
  IdSet(int most) {
    ids = new long[most];
    table = new long[4 * Integer.highestOneBit(Math.max(1, most))];
  }

  static IdSet of(long... ids) {
    IdSet set = new IdSet(ids.length);
    for (long id : ids) {
      if (id != Fingerprint.NONE) {
        set.add(id);
      }
    }
    return set;
  }

  /** Returns whether the id is new here. */
  boolean add(long id) {
    int slot = slot(id);
    if (table[slot] == id) {
      return false;
    }
    table[slot] = id;
    ids[size++] = id;
    return true;
  }

  boolean contains(long id) {
    return table[slot(id)] == id;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Returns the ids that were added last, in order. */
  long[] latest(int most) {
    return Arrays.copyOfRange(ids, Math.max(0, size - most), size);
  }

  /** Where the id is, or where it would be. */
  private int slot(long id) {
    int slot = (int) id & (table.length - 1);
    while (table[slot] != id && table[slot] != Fingerprint.NONE) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdSet set && Arrays.equals(latest(size), set.latest(set.size));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(latest(size));
  }
}
