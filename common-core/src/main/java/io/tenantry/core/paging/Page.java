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
 */
public record Page<T>(List<T> items, Optional<Position> next) {
  /**
   * @throws InvalidArgumentException when something is null
   */
  public Page {
    if (items == null || next == null || items.stream().anyMatch(Objects::isNull)) {
      throw new InvalidArgumentException(
          "A page needs items and a next position, none of them null");
    }
    items = List.copyOf(items);
  }

  /** The last page of a list. */
  public static <T> Page<T> last(List<T> items) {
    return new Page<>(items, Optional.empty());
  }
}
