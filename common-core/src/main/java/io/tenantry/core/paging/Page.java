package io.tenantry.core.paging;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param items what came, in the vendor's order; may be empty although more pages follow
 * @param next where the next page is, empty at the end of the list
 */
public record Page<T>(List<T> items, Optional<Position> next) {
  public Page {
    items = List.copyOf(items);
  }

  /** The last page of a list. */
  public static <T> Page<T> last(List<T> items) {
    return new Page<>(items, Optional.empty());
  }
}
