package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that the vendor hands out page by page, read as if it were whole. Nothing is sent before
 * the first element is asked for, and each page is sent for when its first item is needed. Each
 * iteration starts afresh. Immutable and safe for use by several threads; the iterators are not.
 * Failed requests show as the exceptions of a single call, from {@code hasNext} and {@code next}.
 */
public final class Paged<T> implements Iterable<T> {
  private final PageSource<T> source;
  private final PageTurner<T> turner;

  private Paged(PageSource<T> source, @Nullable Consumer<? super SkippedRow> unreadable) {
    this.source = source;
    this.turner = new PageTurner<>(source, unreadable);
  }

  /** A list behind a source of pages. */
  public static <T> Paged<T> of(PageSource<T> source) {
    return new Paged<>(given(source, "source"), null);
  }

  /** A list that is there already, in one page: for tests of code that takes a {@code Paged}. */
  public static <T> Paged<T> of(List<T> items) {
    Page<T> page = Page.last(items);
    return of(call -> page);
  }

  /** As {@link #of(List)}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <T> Paged<T> of(T... items) {
    return of(items == null ? null : Arrays.asList(items));
  }

  /**
   * The same list without rows that can't be read, not even member by member; otherwise such a row
   * fails its page. The listener hears of each before the page's items are handed out; what it
   * throws reaches the caller.
   *
   * <p>Lists that go on from the last item's id need one there: rows at a page's end that have not
   * even an id come again on the next page, are told again and counted again, and a page of nothing
   * else is an error.
   */
  public Paged<T> skipUnreadable(Consumer<? super SkippedRow> listener) {
    return new Paged<>(source, given(listener, "listener"));
  }

  @Override
  public Iterator<T> iterator() {
    return walk();
  }

  /** A lazy stream in the vendor's order: {@code limit(10)} asks for no page after the tenth. */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  public Spliterator<T> spliterator() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return Spliterators.spliteratorUnknownSize(iterator(), traits);
  }

  /** All items. The list is unmodifiable. */
  public List<T> toList() {
    List<T> all = new ArrayList<>();
    forEach(all::add);
    return Collections.unmodifiableList(all);
  }

  /** The list page by page; pages may be empty. */
  public Iterable<Page<T>> pages() {
    return () -> new Pages<>(turner);
  }

  /** A walk that knows where it stands. */
  public Walk<T> walk() {
    return new Walk<>(turner, turner.start());
  }

  /**
   * A walk that goes on where another stood, perhaps in another process. Sends nothing yet. The
   * client has to be of the same base URL and account; where only a secret tells accounts apart (a
   * bearer token, an API key), of the same label. A new secret is the same tenant.
   *
   * @param checkpoint what {@link Walk#checkpoint} gave
   * @throws io.tenantry.core.error.CheckpointException if it is damaged, or belongs to another
   *     list; the walk throws it too if the vendor refuses the checkpoint's cursor
   */
  public Walk<T> resume(String checkpoint) {
    return new Walk<>(turner, turner.resume(checkpoint));
  }

  /**
   * Hands all items to {@code action}, in order. What it throws ends the walk, and where that stood
   * is lost; a job that wants to go on from there, or to read the rest of a {@link #resume}d walk,
   * takes {@link Walk#forEachRemaining} and then {@link Walk#checkpoint} and {@link Walk#summary}.
   *
   * @return how it went
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
    given(options, "page options");
    return new OnePage<>(source, turner).from(turner.start(), options);
  }

  /** Fetches a page as {@link #pageAt(String, PageOptions)} does, with a single request. */
  public PageOutcome<T> pageAt(String checkpoint) {
    return pageAt(checkpoint, PageOptions.once());
  }

  /**
   * Fetches the page at a checkpoint, for programs that schedule waits and retries themselves.
   *
   * @param checkpoint the place to read from, taken from an earlier outcome or from a walk
   * @throws io.tenantry.core.error.CheckpointException if the checkpoint is damaged or belongs to
   *     another list; an expired cursor is not an exception but {@link
   *     PageOutcome.CheckpointExpired}
   */
  public PageOutcome<T> pageAt(String checkpoint, PageOptions options) {
    given(options, "page options");
    return new OnePage<>(source, turner).from(turner.resume(checkpoint), options);
  }

  /** The first item, after as many pages as it takes to come to one. */
  public Optional<T> first() {
    Iterator<T> items = iterator();
    return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
  }

  private static <V> V given(@Nullable V value, String what) {
    return Checks.notNull(value, what, InvalidArgumentException::new);
  }
}
