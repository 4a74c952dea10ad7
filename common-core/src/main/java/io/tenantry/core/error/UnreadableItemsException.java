package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  private final ArrayList<String> paths;

  /**
   * @param paths the JSON paths in the record of the items that would be lost
   */
  public UnreadableItemsException(ErrorContext context, List<String> paths) {
    super(
        context,
        "not sent: the call replaces a list of which this client could not read "
            + shown(Checks.notNull(paths, "paths", InvalidArgumentException::new))
            + ". "
            + REMEDY,
        null);
    this.paths = new ArrayList<>(paths);
  }

  private static String shown(List<String> paths) {
    String first = paths.stream().limit(SHOWN).map(Excerpts::of).collect(Collectors.joining(", "));
    return paths.size() > SHOWN ? first + " and " + (paths.size() - SHOWN) + " more" : first;
  }

  /**
   * Returns the JSON paths in the record of the items that the vendor would lose, such as {@code
   * policies[1]}. The record's {@code unreadableItems()} has their JSON.
   */
  public List<String> paths() {
    return Collections.unmodifiableList(paths);
  }

  @Override
  Optional<String> ownRemedy() {
    return Optional.of(REMEDY);
  }

  @Override
  UnreadableItemsException copy(ErrorContext other) {
    return new UnreadableItemsException(other, paths);
  }
}
