package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.WalkPoint;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Fetches page after page. A fetch that failed is repeated when asked again. */
final class Pages<T> implements Iterator<Page<T>> {
  private final PageTurner<T> turner;
  private WalkState next;

  Pages(PageTurner<T> turner) {
    this.turner = turner;
    this.next = turner.start();
  }

  /** Sends nothing: whether a page follows is known from the one before. */
  @Override
  public boolean hasNext() {
    return !next.complete();
  }

  @Override
  public Page<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The list has no more pages");
    }
    try {
      Page<T> page = turner.turn(next, PageOptions.retrying(), PageLog.NONE);
      next = next.past(page, next.items() + page.items().size());
      return page;
    } catch (ApiException e) {
      WalkPoint point = new WalkPoint(next.pages(), next.items(), turner.checkpoint(next));
      throw e.in(e.context().during(point));
    }
  }
}
