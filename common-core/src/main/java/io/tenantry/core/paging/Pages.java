package io.tenantry.core.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Fetches page after page. A fetch that failed is repeated when asked again. */
final class Pages<T> implements Iterator<Page<T>> {
  private final PageSource<T> source;
  private @Nullable Position next;

  Pages(PageSource<T> source, Position first) {
    this.source = source;
    this.next = first;
  }

  /** Sends nothing: whether a page follows is known from the one before. */
  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Page<T> next() {
    Position position = next;
    if (position == null) {
      throw new NoSuchElementException("The list has no more pages");
    }
    Page<T> page = source.fetch(position);
    next = page.next().orElse(null);
    return page;
  }

  /** Where the next page is, {@code null} at the end. */
  @Nullable Position position() {
    return next;
  }
}
