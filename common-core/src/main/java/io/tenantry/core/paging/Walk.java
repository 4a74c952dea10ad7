package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.WalkPoint;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * One walk through a list, item by item, that knows where it stands. For use by one thread; only
 * {@link #close} may be called by others. A request that failed is sent again when the walk is
 * asked again; what was delivered stays delivered. The exception says how far the walk had come
 * ({@link ApiException#walk}): it counts the item last returned, which the checkpoint has yet to
 * acknowledge, so that one comes again after a resume.
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

  private Page<T> page = Page.last(List.of());
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
   * Whether an item follows; may send for the next page.
   *
   * @throws CancelledException after {@link #close}
   */
  @Override
  public boolean hasNext() {
    if (closed) {
      String message = "this walk is closed; begin another with Paged.walk()";
      throw new CancelledException(turner.context().during(point()), message, false, 0, null);
    }
    while (!rows.hasNext() && !next.complete()) {
      turnPage();
    }
    if (!rows.hasNext()) {
      acknowledged = returned;
    }
    return rows.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The list has no more items");
    }
    acknowledged = returned;
    T item = rows.next();
    items++;
    pending = true;
    returned = rows.hasNext() ? here.at(page, rows.row(), items) : behindPage();
    return item;
  }

  private void turnPage() {
    Page<T> came;
    try {
      came = turner.turn(next, options, tally);
    } catch (ApiException e) {
      throw e.in(e.context().during(point()));
    }
    page = came;
    here = next;
    rows = new Rows<>(came, here.offset());
    next = here.past(came, items);
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
   * Where the walk stands, as a short text without a secret, for {@link Paged#resume}, in this
   * process or another. Until {@link #next} is called again (or {@link #hasNext} has said that
   * nothing follows) it still includes the item last returned: that one comes again, none before
   * it, and none is lost. Sends nothing; also after {@link #close}. It names the tenant by a hash
   * of base URL and account, or of the client's label where no account is known.
   */
  public String checkpoint() {
    return turner.checkpoint(acknowledged);
  }

  /**
   * How the walk went so far. It has ended once {@link #hasNext} has said that nothing follows: the
   * caller is done with the last item only then.
   */
  public WalkSummary summary() {
    return new WalkSummary(
        pages(),
        items,
        returned.skipped(),
        tally.attempts(),
        tally.waits(),
        tally.deviations(),
        acknowledged.complete(),
        start.stored(),
        start.started(),
        checkpoint());
  }

  private WalkPoint point() {
    return new WalkPoint(pages(), items, checkpoint());
  }

  private long pages() {
    return here == next ? start.pages() : here.position().page() + 1;
  }

  /** How many pages came so far, empty ones and those before a resume included. */
  public long pagesRead() {
    return pages();
  }

  /** How many items were handed out, those before a resume included. */
  public long itemsDelivered() {
    return items;
  }

  /** Ends the walk, and a request on its way. For any thread; harmless when repeated. */
  @Override
  public void close() {
    closed = true;
    cancellation.cancel();
  }
}
