package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
   * @throws InvalidArgumentException when something is null, or the gaps are not ascending indexes
   */
  public Page {
    if (hasNulls(items) || next == null || hasNulls(gaps) || hasNulls(skipped)) {
      throw new InvalidArgumentException(
          "A page needs items, a next position, gaps and skipped rows, none of them null");
    }
    items = List.copyOf(items);
    gaps = List.copyOf(gaps);
    skipped = List.copyOf(skipped);
    int before = -1;
    for (int gap : gaps) {
      if (gap <= before || gap >= items.size() + gaps.size()) {
        throw new InvalidArgumentException(
            "The gaps of a page are indexes of its rows in ascending order, not " + gaps);
      }
      before = gap;
    }
  }

  private static boolean hasNulls(@Nullable List<?> list) {
    return list == null || list.stream().anyMatch(Objects::isNull);
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
