package io.tenantry.core.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * One walk through a list, item by item, that knows how far it is. For use by one thread. A request
 * that failed is sent again when the walk is asked again; what was delivered stays delivered.
 */
public final class Walk<T> implements Iterator<T>, AutoCloseable {
  private final Pages<T> pages;
  private Iterator<T> items = Collections.emptyIterator();
  private long pagesRead;
  private long itemsDelivered;
  private boolean closed;

  Walk(Pages<T> pages) {
    this.pages = pages;
  }

  /**
   * Whether an item follows; may send for the next page.
   *
   * @throws IllegalStateException after {@link #close}
   */
  @Override
  public boolean hasNext() {
    if (closed) {
      throw new IllegalStateException("This walk is closed; begin another with Paged.walk()");
    }
    while (!items.hasNext() && pages.hasNext()) {
      items = pages.next().items().iterator();
      pagesRead++;
    }
    return items.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The list has no more items");
    }
    T item = items.next();
    itemsDelivered++;
    return item;
  }

  /** How many pages came so far, empty ones included. */
  public long pagesRead() {
    return pagesRead;
  }

  /** How many items were handed out. */
  public long itemsDelivered() {
    return itemsDelivered;
  }

  /** Where the next page is, empty once the last page came. */
  public Optional<Position> nextPage() {
    return Optional.ofNullable(pages.position());
  }

  /** Ends the walk and lets go of what was fetched. Harmless when repeated. */
  @Override
  public void close() {
    closed = true;
    items = Collections.emptyIterator();
  }
}
