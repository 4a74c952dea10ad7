package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list; see {@link Paged#pages}. Immutable.
 *
 * @param items the items in the vendor's order; may be empty although more pages follow
 * @param skipped the rows that {@link Paged#skipUnreadable} left out
 * @param isLast whether the list ends with this page
 * @param total how many rows the whole list has, as the vendor stated last; empty if it states no
 *     total, or one that does not count the whole list
 */
public record Page<T>(List<T> items, List<SkippedRow> skipped, boolean isLast, OptionalLong total) {
  /** A page of a list whose total is not known. */
  public Page(List<T> items, List<SkippedRow> skipped, boolean isLast) {
    this(items, skipped, isLast, OptionalLong.empty());
  }

  /**
   * @throws InvalidArgumentException if a list or an element of it, or the total, is null
   */
  public Page {
    if (hasNulls(items)) {
      throw new InvalidArgumentException("items must not be null nor contain nulls");
    }
    if (hasNulls(skipped)) {
      throw new InvalidArgumentException("skipped must not be null nor contain nulls");
    }
    Checks.notNull(total, "total", InvalidArgumentException::new);
    items = List.copyOf(items);
    skipped = List.copyOf(skipped);
  }

  private static boolean hasNulls(@Nullable List<?> list) {
    return list == null || list.stream().anyMatch(Objects::isNull);
  }
}
