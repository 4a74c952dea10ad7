package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ListProgress;
import io.tenantry.core.internal.paging.FetchedPage;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * One walk through a list, item by item, which can be resumed from its checkpoints. Not
 * thread-safe, except {@link #close}. When a page's request fails, calling the walk again retries
 * the request, and no item is lost. The exception states the progress of the walk ({@link
 * ApiException#listProgress}): its count includes the item last returned, but its checkpoint points
 * to that item, so a resumed walk returns the item again.
 */
public final class Walk<T> implements Iterator<T>, AutoCloseable {
  private final PageTurner<T> turner;
  private final Cancellation cancellation = new Cancellation();
  private final PageOptions options = PageOptions.retrying().cancelledBy(cancellation);
  private final Tally tally = new Tally();
  private final WalkState start;

  /** Where the page after {@link #rows} is. */
  private WalkState next;

  /** Where {@link #rows} began. */
  private WalkState here;

  private FetchedPage<T> page = FetchedPage.last(List.of());
  private Rows<T> rows = Rows.none();

  /** Before the item last returned. */
  private WalkState acknowledged;

  /** Behind the item last returned. */
  private WalkState returned;

  private long items;
  private boolean pending;
  private volatile boolean closed;

  Walk(PageTurner<T> turner, WalkState start) {
    this.turner = turner;
    this.start = start;
    this.next = start;
    this.here = start;
    this.acknowledged = start;
    this.returned = start;
    this.items = start.items();
  }

  /**
   * Returns whether another item follows; may fetch the next page.
   *
   * @throws CancelledException after {@link #close}
   */
  @Override
  public boolean hasNext() {
    if (closed) {
      String message = "this walk is closed. Start another one with Paged.walk()";
      CancelledException closed = new CancelledException(turner.context(), message, false, 0, null);
      throw turner.failed(closed, point());
    }
    while (!rows.hasNext() && !next.complete()) {
      try {
        page = turner.turn(next, options, tally);
      } catch (ApiException e) {
        throw turner.failed(e, point());
      }
      arrived();
    }
    if (!rows.hasNext()) {
      acknowledged = returned;
    }
    return rows.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the list has no more items");
    }
    acknowledged = returned;
    T item = rows.next();
    items++;
    pending = true;
    returned = rows.hasNext() ? here.at(page, rows.row(), items) : behindPage();
    return item;
  }

  private void arrived() {
    here = next.on(page);
    rows = new Rows<>(page, here.offset());
    next = here.past(page, items);
    if (!rows.hasNext()) {
      returned = behindPage();
      acknowledged = pending ? acknowledged : returned;
    }
  }

  /** A link that can't be stored is found again on the page that names it. */
  private WalkState behindPage() {
    return next.position().isPortable() ? next.withItems(items) : here.at(page, page.rows(), items);
  }

  /**
   * Returns where the walk is, as a short text without a secret, for {@link Paged#resume} in this
   * process or another. Sends nothing, and works after {@link #close} too.
   *
   * <p>The checkpoint includes the item last returned until {@link #next} is called again, or
   * {@link #hasNext} has returned false: a resumed walk starts with that item, so no item is lost.
   * The text names the tenant by a hash of base URL and account, or of the client's label where no
   * account is known.
   */
  public String checkpoint() {
    return turner.checkpoint(acknowledged);
  }

  /**
   * Returns what the walk has read so far and what that took. The walk has ended once {@link
   * #hasNext} has returned false: only then is the caller done with the last item.
   */
  public WalkSummary summary() {
    return new WalkSummary(
        pagesRead(),
        items,
        returned.counts().skipped(),
        returned.counts().nulls(),
        returned.counts().repeats(),
        tally.attempts(),
        tally.waits(),
        tally.deviations(),
        acknowledged.complete(),
        returned.reasons(acknowledged.complete()),
        start.stored(),
        start.started(),
        checkpoint());
  }

  private ListProgress point() {
    return new ListProgress(pagesRead(), items, checkpoint());
  }

  /** Returns how many pages were read, empty ones and those before a resume included. */
  public long pagesRead() {
    return here == next ? start.pages() : here.position().page() + 1;
  }

  /** Returns how many items were returned, those before a resume included. */
  public long itemsDelivered() {
    return items;
  }

  /** Ends the walk and a request in progress. Thread-safe; further calls have no effect. */
  @Override
  public void close() {
    closed = true;
    cancellation.cancel();
  }
}
