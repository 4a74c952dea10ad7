package io.tenantry.core.internal.paging;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list as it came, with what a walk needs in order to resume within it or after it.
 *
 * @param items the items in the vendor's order; may be empty although more pages follow
 * @param next where the next page is, empty at the end of the list
 * @param gaps the indexes of rows on the wire that are no items, nulls and unreadable ones,
 *     ascending
 * @param problems the unreadable ones among them
 */
public record FetchedPage<T>(
    List<T> items, Optional<Position> next, List<Integer> gaps, List<RowProblem> problems) {
  /**
   * A row that can't be read, not even field by field.
   *
   * @param row its index in the page, from 0
   * @param path its JSON path in the response
   * @param excerpt the beginning of its JSON, without what was sent in confidence
   * @param problem why it can't be read
   */
  public record RowProblem(int row, String path, String excerpt, String problem) {}

  /**
   * @throws IllegalArgumentException if the gaps are not ascending indexes of the page's rows
   */
  public FetchedPage {
    items = List.copyOf(items);
    gaps = List.copyOf(gaps);
    problems = List.copyOf(problems);
    int before = -1;
    for (int gap : gaps) {
      if (gap <= before || gap >= items.size() + gaps.size()) {
        throw new IllegalArgumentException(
            "gaps must be ascending indexes of the page's rows, but were " + gaps);
      }
      before = gap;
    }
  }

  /** A page whose rows are all items. */
  public FetchedPage(List<T> items, Optional<Position> next) {
    this(items, next, List.of(), List.of());
  }

  /** The last page of a list, whose rows are all items. */
  public static <T> FetchedPage<T> last(List<T> items) {
    return new FetchedPage<>(items, Optional.empty());
  }

  /** Returns how many rows the page has on the wire. */
  public int rows() {
    return items.size() + gaps.size();
  }
}
