package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ListProgress;
import io.tenantry.core.internal.paging.FetchedPage;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * One walk through a list, item by item, which can be resumed from its checkpoints. It may be
 * passed from thread to thread, but calls of two threads at once are refused with a {@link
 * io.tenantry.core.error.ConcurrentWalkException}; {@link #close} is thread-safe. When a page's
 * request fails, calling the walk again retries the request, and no item is lost. The exception
 * states how far the walk had come ({@link ApiException#listProgress}): its count includes the item
 * last returned, but its checkpoint doesn't acknowledge that item yet, so the item comes again
 * after a resume.
 */
public final class Walk<T> implements Iterator<T>, AutoCloseable {
  private final PageTurner<T> turner;
  private final Cancellation cancellation = new Cancellation();
  private final PageOptions options = PageOptions.retrying().cancelledBy(cancellation);
  private final Tally tally = new Tally();
  private final OneCaller caller;
  private final WalkState start;

  /** Where the page after {@link #rows} is. */
  private WalkState next;

  /** Where {@link #rows} began. */
  private WalkState here;

  private FetchedPage<T> page = FetchedPage.last(List.of());
  private Rows<T> rows = Rows.none();

  /** Before the item last returned. */
  private Supplier<WalkState> acknowledged;

  /**
   * Behind the item last returned. Computed only when needed, since most checkpoints are never
   * read.
   */
  private Supplier<WalkState> returned;

  private long items;
  private boolean pending;
  private volatile boolean closed;

  Walk(PageTurner<T> turner, WalkState start) {
    this.turner = turner;
    this.caller = new OneCaller(turner::context);
    this.start = start;
    this.next = start;
    this.here = start;
    this.acknowledged = () -> start;
    this.returned = acknowledged;
    this.items = start.items();
  }

  /**
   * Returns whether another item follows; may fetch the next page.
   *
   * @throws CancelledException after {@link #close}
   * @throws io.tenantry.core.error.ConcurrentWalkException during a call of another thread
   */
  @Override
  public boolean hasNext() {
    caller.enter();
    try {
      return look();
    } finally {
      caller.leave();
    }
  }

  private boolean look() {
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

  /**
   * Returns the next item.
   *
   * @throws NoSuchElementException at the end of the list
   * @throws CancelledException after {@link #close}
   * @throws io.tenantry.core.error.ConcurrentWalkException during a call of another thread
   */
  @Override
  public T next() {
    caller.enter();
    try {
      return take();
    } finally {
      caller.leave();
    }
  }

  private T take() {
    if (!look()) {
      throw new NoSuchElementException("the list has no more items");
    }
    acknowledged = returned;
    T item = rows.next();
    items++;
    pending = true;
    returned = rows.hasNext() ? behind(rows.row()) : behindPage();
    return item;
  }

  private Supplier<WalkState> behind(int row) {
    WalkState state = here;
    FetchedPage<T> on = page;
    long itemsThen = items;
    return () -> state.at(on, row, itemsThen);
  }

  /**
   * States that the item last returned is done: the checkpoint is behind it from now on, and the
   * item does not come again after a resume. So a program that commits an item's result and the
   * checkpoint in one transaction processes each item exactly once, wherever it is killed. Has no
   * effect before the first item, or if called again. Sends nothing, and works after {@link #close}
   * too.
   *
   * @throws io.tenantry.core.error.ConcurrentWalkException during a call of another thread
   */
  public void acknowledge() {
    caller.enter();
    try {
      acknowledged = returned;
      pending = false;
    } finally {
      caller.leave();
    }
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
  private Supplier<WalkState> behindPage() {
    if (!next.position().isPortable()) {
      return behind(page.rows());
    }
    WalkState behind = next.withItems(items);
    return () -> behind;
  }

  /**
   * Returns where the walk is, as a short text without a secret, for {@link Paged#walkFrom} in this
   * process or another. Sends nothing, and works after {@link #close} too.
   *
   * <p>The checkpoint includes the item last returned until {@link #acknowledge} or {@link #next}
   * is called, or {@link #hasNext} has returned false: after a resume that item comes again, no
   * earlier one does, and none is lost. Once {@link #hasNext} has returned false, the checkpoint is
   * an {@linkplain Checkpoint#isEnd end}. The text names the tenant by a hash of base URL and
   * account, or of the client's label where no account is known.
   */
  public String checkpoint() {
    return turner.checkpoint(acknowledged.get());
  }

  /**
   * Returns what the walk has read so far and what that took. The walk has ended once {@link
   * #hasNext} has returned false, or the item that is known to be the last one was {@linkplain
   * #acknowledge acknowledged}: only then is the caller done with it.
   */
  public WalkSummary summary() {
    WalkState read = returned.get();
    boolean ended = acknowledged.get().complete();
    return new WalkSummary(
        pagesRead(),
        items,
        read.counts().skipped(),
        read.counts().nulls(),
        read.counts().repeats(),
        tally.attempts(),
        tally.waits(),
        tally.deviations(),
        ended,
        read.reasons(ended),
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

  /**
   * Returns how many rows the whole list has, as the vendor stated last. Empty if the vendor states
   * no total, or one that does not count the whole list, and before the first page. Sends nothing.
   * Rows that can't be read, null rows, and rows that another walk would see are counted, so the
   * total is for progress displays; whether all rows came is stated by {@link
   * WalkSummary#complete}.
   */
  public OptionalLong total() {
    return total(here == next ? next.position().progress().total() : page.total());
  }

  static OptionalLong total(long stated) {
    return stated > 0 ? OptionalLong.of(stated) : OptionalLong.empty();
  }

  /** Ends the walk and a request in progress. Thread-safe; further calls have no effect. */
  @Override
  public void close() {
    closed = true;
    cancellation.cancel();
  }
}
