package io.tenantry.core.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that the vendor hands out page by page, read as if it were whole. Nothing is sent before
 * the first element is asked for, and each page is sent for when its first item is needed. Each
 * iteration starts afresh. Immutable and safe for use by several threads; the iterators are not.
 * Failed requests show as the exceptions of a single call, from {@code hasNext} and {@code next}.
 */
public final class Paged<T> implements Iterable<T> {
  private final PageSource<T> source;
  private final Position first;

  private Paged(PageSource<T> source, Position first) {
    this.source = source;
    this.first = first;
  }

  /** A list behind a source of pages. */
  public static <T> Paged<T> of(PageSource<T> source) {
    return of(source, Position.FIRST);
  }

  /** A list behind a source of pages, from a position on. */
  public static <T> Paged<T> of(PageSource<T> source, Position from) {
    return new Paged<>(source, from);
  }

  /** A list that is there already, in one page: for tests of code that takes a {@code Paged}. */
  public static <T> Paged<T> of(List<T> items) {
    Page<T> page = Page.last(items);
    return of(position -> page);
  }

  /** As {@link #of(List)}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <T> Paged<T> of(T... items) {
    return of(items == null ? null : Arrays.asList(items));
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
    return () -> new Pages<>(source, first);
  }

  /** A walk that knows how far it is. */
  public Walk<T> walk() {
    return new Walk<>(new Pages<>(source, first));
  }

  /** The first item, after as many pages as it takes to come to one. */
  public Optional<T> first() {
    Iterator<T> items = iterator();
    return items.hasNext() ? Optional.of(items.next()) : Optional.empty();
  }
}
