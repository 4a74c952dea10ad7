package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a list that is expected to have one item has none or several. Nothing was changed at
 * the vendor. Immutable.
 */
public final class ItemCountException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final long count;
  private final boolean more;
  private final List<String> ids;

  /**
   * @param expected what was expected, for example "one item"; the message is prefixed with vendor,
   *     label and operation
   * @param count how many items there are, as far as known
   * @param more whether the list has more items than that
   * @param ids the ids of the first items, as far as items have ids
   */
  public ItemCountException(
      ErrorContext context, String expected, long count, boolean more, List<String> ids) {
    this(
        context,
        null,
        count,
        more,
        Checks.notNull(ids, "ids", InvalidArgumentException::new),
        message(
            Checks.notNull(expected, "expected", InvalidArgumentException::new), count, more, ids));
  }

  private ItemCountException(
      ErrorContext context,
      @Nullable Throwable cause,
      long count,
      boolean more,
      List<String> ids,
      String whole) {
    super(context, whole, cause);
    this.count = count;
    this.more = more;
    this.ids = List.copyOf(ids);
  }

  private static String message(String expected, long count, boolean more, List<String> ids) {
    String items = count == 0 ? "none" : (more ? "more than " : "") + count;
    String rest = more || ids.size() < count ? ", …)" : ")";
    String shown = ids.stream().collect(Collectors.joining(", ", " (ids ", rest));
    return "expected " + expected + ", but the list has " + items + (ids.isEmpty() ? "" : shown);
  }

  /** Returns how many items the list has; if {@link #hasMore}, it has more than that. */
  public long count() {
    return count;
  }

  /** Returns whether the list has more items than {@link #count}, which were not read. */
  public boolean hasMore() {
    return more;
  }

  /** Returns the ids of the first items, ten at most; empty if items have no ids. */
  public List<String> ids() {
    return ids;
  }

  @Override
  ItemCountException copy(ErrorContext other) {
    return new ItemCountException(other, getCause(), count, more, ids, text());
  }
}
