package io.tenantry.core.paging;

import io.tenantry.core.internal.paging.FetchedPage;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The items of a page from a row on, with each item's place on the wire. */
final class Rows<T> {
  private final List<T> items;
  private final Iterator<Integer> gaps;
  private int gap;
  private int item;
  private int row;

  Rows(FetchedPage<T> page, long from) {
    items = page.items();
    gaps = page.gaps().iterator();
    nextGap();
    passGaps();
    while (row < from && hasNext()) {
      pass();
    }
  }

  static <T> Rows<T> none() {
    return new Rows<>(FetchedPage.last(Collections.emptyList()), 0);
  }

  boolean hasNext() {
    return item < items.size();
  }

  T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the page has no more items");
    }
    T next = items.get(item);
    pass();
    return next;
  }

  List<T> rest() {
    return items.subList(item, items.size());
  }

  /** The row of the next item; behind the last item, the number of rows. */
  int row() {
    return row;
  }

  private void pass() {
    item++;
    row++;
    passGaps();
  }

  private void passGaps() {
    while (row == gap) {
      row++;
      nextGap();
    }
  }

  private void nextGap() {
    gap = gaps.hasNext() ? gaps.next() : -1;
  }
}
