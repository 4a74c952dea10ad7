package io.tenantry.core.paging;

import io.tenantry.core.error.ItemCountException;
import io.tenantry.core.internal.paging.PageSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads a list that must not have several items. */
final class OnlyItem<T> {
  /** How many items an error names; at most this many and one more are read. */
  private static final int MOST = 10;

  private final PageSource<T> source;
  private final Walk<T> walk;
  private final List<T> items = new ArrayList<>();

  OnlyItem(PageSource<T> source, Walk<T> walk) {
    this.source = source;
    this.walk = walk;
  }

  Optional<T> find() {
    read();
    if (items.size() > 1) {
      throw refused("at most one item");
    }
    return items.stream().findFirst();
  }

  T get() {
    read();
    if (items.size() != 1) {
      throw refused("one item");
    }
    return items.get(0);
  }

  private void read() {
    while (items.size() <= MOST && walk.hasNext()) {
      items.add(walk.next());
    }
  }

  private ItemCountException refused(String expected) {
    boolean isCut = items.size() > MOST;
    List<T> read = isCut ? items.subList(0, MOST) : items;
    List<String> ids = read.stream().map(source::idOf).filter(Objects::nonNull).toList();
    long total = walk.total().orElse(0);
    boolean isTold = isCut && total > MOST;
    long count = isTold ? total : read.size();
    return new ItemCountException(source.context(), expected, count, isCut && !isTold, ids);
  }
}
