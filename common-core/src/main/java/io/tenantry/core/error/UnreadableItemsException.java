package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.json.UnreadableItems;
import java.util.List;
import java.util.Optional;

/**
 * Thrown if a call would replace a list or map of a record, and the client could not read all of
 * its items when it last read the record: the vendor would lose the others. Nothing was sent.
 */
public final class UnreadableItemsException extends ApiException {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 3;
  private static final String REMEDY =
      "Use with(CallOptions.none().keepUnreadable()) to send them too, or dropUnreadable() to delete them."
          + " If they may be readable by now, read the record again";

  private final transient UnreadableItems items;

  /**
   * @param items the items that would be lost
   */
  public UnreadableItemsException(ErrorContext context, UnreadableItems items) {
    super(
        context,
        "not sent: the call replaces a list of which this client could not read "
            + shown(Checks.notNull(items, "items", InvalidArgumentException::new))
            + ". "
            + REMEDY,
        null);
    this.items = items;
  }

  private static String shown(UnreadableItems items) {
    List<String> paths =
        items.asList().stream().limit(SHOWN).map(item -> Excerpts.of(item.path())).toList();
    int more = items.asList().size() - paths.size();
    return String.join(", ", paths) + (more > 0 ? " and " + more + " more" : "");
  }

  /** Returns the items that the vendor would lose; empty after serialization. */
  public UnreadableItems items() {
    return items == null ? UnreadableItems.none() : items;
  }

  @Override
  public Optional<String> remedy() {
    return Optional.of(REMEDY);
  }

  @Override
  UnreadableItemsException copy(ErrorContext other) {
    return new UnreadableItemsException(other, items());
  }
}
