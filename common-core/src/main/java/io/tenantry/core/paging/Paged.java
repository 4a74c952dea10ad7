package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.PageLog;
import io.tenantry.core.internal.paging.PageSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that the vendor returns page by page, read as if it were whole. Pages are fetched when
 * their first item is needed; nothing is sent before. Each iteration starts from the beginning.
 * Immutable and thread-safe; an iterator refuses calls of two threads at once. When a page's
 * request fails, {@code hasNext} and {@code next} throw the same exceptions as a single call.
 */
public final class Paged<T> implements Iterable<T> {
  private final PageSource<T> source;
  private final PageTurner<T> turner;

  private Paged(PageSource<T> source, @Nullable Consumer<? super SkippedRow> unreadable) {
    this.source = source;
    this.turner = new PageTurner<>(source, unreadable);
  }

  /**
   * Returns a list behind a source of pages. For the core: no program can name the source's type,
   * whose package is not exported.
   *
   * @hidden
   */
  @SuppressWarnings("exports")
  public static <T> Paged<T> fromSource(PageSource<T> source) {
    return new Paged<>(given(source, "source"), null);
  }

  /** Returns a list of given items, in one page: for tests of code that takes a {@code Paged}. */
  public static <T> Paged<T> of(List<T> items) {
    FetchedPage<T> page = FetchedPage.last(new Page<>(items, List.of(), true).items());
    return fromSource(call -> page);
  }

  /** Returns a list of given items, as {@link #of(List)} does. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <T> Paged<T> of(T... items) {
    return of(items == null ? null : Arrays.asList(items));
  }

  /**
   * Returns the same list without the rows that can't be read, not even field by field; otherwise
   * such a row fails its page. The listener is notified of each such row, and of each row that is
   * null, before the page's items are returned; what it throws reaches the caller.
   *
   * <p>Some lists continue from the id of the last item. If rows at the end of a page have no
   * readable id, the vendor sends them again on the next page, and they are reported and counted
   * again. A page without any readable id is an error.
   */
  public Paged<T> skipUnreadable(Consumer<? super SkippedRow> listener) {
    return new Paged<>(source, given(listener, "listener"));
  }

  /**
   * Returns the same list, read so that rows which are added or deleted meanwhile lose nothing.
   * Each row that exists during the whole walk, and whose sort key, like those of the rows beside
   * it, doesn't change, is returned exactly once, or the walk is not {@linkplain
   * WalkSummary#complete() complete} and says why. Rows that are added or deleted during the walk
   * may be returned.
   *
   * <p>Lists that continue by a cursor, a link or the last id need nothing for it: they are
   * returned as they are. In lists that are counted by page or offset, each page begins a little
   * before the place that was reached, and the walk looks for the rows that it returned last; the
   * memory is constant, and about a tenth of the requests is added (up to a third for page
   * numbers). It needs ids, and an order in which rows keep their places: sort by a key that is
   * unique and never changes, unless the client does (JumpCloud). Without ids, such a walk is never
   * complete.
   *
   * <p>A checkpoint holds the ids (as hashes) of the rows returned last, so the promise includes
   * the time between a checkpoint and its resume. Resume it on a {@code verified()} list.
   */
  public Paged<T> verified() {
    return new Paged<>(source.verified(), turner.unreadable());
  }

  @Override
  public Iterator<T> iterator() {
    return walk();
  }

  /**
   * Returns a lazy stream in the vendor's order; with {@code limit(10)}, it fetches only the pages
   * that contain these items.
   */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  public Spliterator<T> spliterator() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return Spliterators.spliteratorUnknownSize(iterator(), traits);
  }

  /** Returns all items. The list is unmodifiable. */
  public List<T> toList() {
    List<T> all = new ArrayList<>();
    forEach(all::add);
    return Collections.unmodifiableList(all);
  }

  /** Returns the list page by page; pages may be empty. */
  public Iterable<Page<T>> pages() {
    return () -> new PageIterator<>(turner);
  }

  /** Starts a walk, which can be resumed from its checkpoints. Sends nothing yet. */
  public Walk<T> walk() {
    return new Walk<>(turner, turner.start());
  }

  /**
   * Resumes a walk, possibly in another process, or starts one: at the place of a checkpoint; from
   * the beginning if there is none, or if it is an {@linkplain Checkpoint#isEnd end}. So a job that
   * stores {@link Walk#checkpoint} and passes it to its next run finishes a walk that was
   * interrupted, and reads the whole list again in the run after. A program that may be restarted
   * after it has stored the end, and must not read the list twice, checks {@link Checkpoint#isEnd}
   * first.
   *
   * <p>Sends nothing yet. The client must have the same base URL and account; where only a secret
   * tells accounts apart (a bearer token, an API key), it must have the same label. A new secret
   * does not make another tenant.
   *
   * @param saved what {@link Walk#checkpoint} returned; null for a walk from the beginning
   * @throws io.tenantry.core.error.CheckpointException if the checkpoint is damaged, or belongs to
   *     another list; the walk throws it too if the vendor refuses the checkpoint's cursor
   */
  public Walk<T> walkFrom(@Nullable String saved) {
    WalkState at = saved == null ? turner.start() : turner.resume(saved);
    return new Walk<>(turner, at.complete() ? turner.start() : at);
  }

  /**
   * Passes all items to {@code action}, in order. What the action throws ends the walk, and its
   * place is lost; a job that has to continue from there, or from a saved checkpoint, uses {@link
   * #walkFrom}, {@link Walk#forEachRemaining} and then {@link Walk#checkpoint} and {@link
   * Walk#summary}.
   *
   * @return what the walk read and what it took
   */
  public WalkSummary readAll(Consumer<? super T> action) {
    given(action, "action");
    try (Walk<T> walk = walk()) {
      walk.forEachRemaining(action);
      return walk.summary();
    }
  }

  /** Fetches the first page as {@link #firstPage(PageOptions)} does, with a single request. */
  public PageOutcome<T> firstPage() {
    return firstPage(PageOptions.once());
  }

  /**
   * Fetches the first page, for programs that schedule waits and retries themselves. Starts no
   * thread and keeps no state: the outcome's checkpoint is all that {@link #pageAt} needs.
   */
  public PageOutcome<T> firstPage(PageOptions options) {
    given(options, "options");
    return new OnePage<>(source, turner).from(turner.start(), options);
  }

  /** Fetches a page as {@link #pageAt(String, PageOptions)} does, with a single request. */
  public PageOutcome<T> pageAt(String checkpoint) {
    return pageAt(checkpoint, PageOptions.once());
  }

  /**
   * Fetches the page at a checkpoint, for programs that schedule waits and retries themselves.
   *
   * @param checkpoint the place to read from, taken from an earlier outcome or from a walk; at an
   *     {@linkplain Checkpoint#isEnd end} there are no items, and nothing is sent
   * @throws io.tenantry.core.error.CheckpointException if the checkpoint is damaged or belongs to
   *     another list; an expired cursor is not an exception but {@link
   *     PageOutcome.CheckpointExpired}
   */
  public PageOutcome<T> pageAt(String checkpoint, PageOptions options) {
    given(options, "options");
    return new OnePage<>(source, turner).from(turner.resume(checkpoint), options);
  }

  /**
   * Returns the first item, after as many pages as it takes to find one; whether more follow does
   * not matter, unlike for {@link #findOne}.
   */
  public Optional<T> first() {
    Iterator<T> items = iterator();
    return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
  }

  /**
   * Returns the item of a list that has exactly one, for example after a search by name.
   *
   * @throws io.tenantry.core.error.ItemCountException if the list has no items or several; the
   *     message states how many and, as far as items have ids, the ids of the first ten
   */
  public T one() {
    try (Walk<T> walk = walk()) {
      return new OnlyItem<>(source, walk).get();
    }
  }

  /**
   * Returns the item of a list that has one item at most; empty if it has none.
   *
   * @throws io.tenantry.core.error.ItemCountException if the list has several items, see {@link
   *     #one}
   */
  public Optional<T> findOne() {
    try (Walk<T> walk = walk()) {
      return new OnlyItem<>(source, walk).find();
    }
  }

  private static <V> V given(@Nullable V value, String what) {
    return Checks.notNull(value, what, InvalidArgumentException::new);
  }

  /** Fetches page after page. A fetch that failed is retried by the next call. */
  private static final class PageIterator<T> implements Iterator<Page<T>> {
    private final PageTurner<T> turner;
    private final OneCaller caller;
    private WalkState at;

    PageIterator(PageTurner<T> turner) {
      this.turner = turner;
      this.caller = new OneCaller(turner::context);
      this.at = turner.start();
    }

    /** Sends nothing: the page before states whether another follows. */
    @Override
    public boolean hasNext() {
      return !at.complete();
    }

    @Override
    public Page<T> next() {
      caller.enter();
      try {
        return take();
      } finally {
        caller.leave();
      }
    }

    private Page<T> take() {
      if (!hasNext()) {
        throw new NoSuchElementException("the list has no more pages");
      }
      FetchedPage<T> page;
      try {
        page = turner.turn(at, PageOptions.retrying(), PageLog.NONE);
      } catch (ApiException e) {
        throw turner.failed(e, at.point(turner.checkpoint(at)));
      }
      List<SkippedRow> skipped = turner.skipped(at, page);
      at = at.past(page, at.items() + page.items().size());
      return new Page<>(page.items(), skipped, at.complete(), Walk.total(page.total()));
    }
  }
}
