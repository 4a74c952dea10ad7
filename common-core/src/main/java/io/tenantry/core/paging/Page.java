package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param items what came, in the vendor's order; may be empty although more pages follow
 * @param next where the next page is, empty at the end of the list
 * @param gaps the indexes of rows on the wire that are no items, nulls and unreadable ones,
 *     ascending
 * @param skipped the unreadable ones among them
 */
public record Page<T>(
    List<T> items, Optional<Position> next, List<Integer> gaps, List<SkippedRow> skipped) {
  /**
   * @throws InvalidArgumentException when something is null
   */
  public Page {
    if (items == null || next == null || items.stream().anyMatch(Objects::isNull)) {
      throw new InvalidArgumentException(
          "A page needs items and a next position, none of them null");
    }
    items = List.copyOf(items);
    gaps = List.copyOf(gaps);
    skipped = List.copyOf(skipped);
  }

  /** A page whose rows are all items. */
  public Page(List<T> items, Optional<Position> next) {
    this(items, next, List.of(), List.of());
  }

  /** The last page of a list. */
  public static <T> Page<T> last(List<T> items) {
    return new Page<>(items, Optional.empty());
  }

  /** How many rows the page has on the wire. */
  public int rows() {
    return items.size() + gaps.size();
  }

  /** How many unreadable rows lie before a row. */
  long skippedBefore(long row) {
    return skipped.stream().filter(one -> one.row() < row).count();
  }
}
