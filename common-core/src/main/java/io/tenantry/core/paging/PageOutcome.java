package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.InvalidArgumentException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What came of asking for one page; see {@link Paged#firstPage} and {@link Paged#pageAt}.
 * Immutable.
 */
public sealed interface PageOutcome<T> {
  /**
   * The page came.
   *
   * @param items its items, those that a checkpoint had passed already left out; may be empty
   *     although more pages follow
   * @param checkpoint where to go on once the items are dealt with
   * @param isLast whether the list ends with this page; asking on sends nothing and has no items
   */
  record Fetched<T>(List<T> items, String checkpoint, boolean isLast) implements PageOutcome<T> {
    /**
     * @throws InvalidArgumentException when something is null
     */
    public Fetched {
      if (items == null || items.stream().anyMatch(Objects::isNull) || checkpoint == null) {
        throw new InvalidArgumentException(
            "A fetched page needs items and a checkpoint, none of them null");
      }
      items = List.copyOf(items);
    }
  }

  /**
   * The vendor (by a 429, or a 502, 503 or 504 that names a time) or the client's own limit wants
   * no request now; the checkpoint stays as it was.
   *
   * @param until when to ask again: what the vendor says, or one second from now if it says nothing
   * @param cause what was said
   */
  record Throttled<T>(Instant until, ApiException cause) implements PageOutcome<T> {}

  /**
   * The vendor doesn't know the checkpoint's place any more: begin the list anew.
   *
   * @param cause what was said; its cause is the vendor's answer. The checkpoint in its {@link
   *     ApiException#walk} is the one that was refused
   */
  record CheckpointExpired<T>(ApiException cause) implements PageOutcome<T> {}

  /**
   * There is no page.
   *
   * @param cause why; {@link ApiException#walk} has the checkpoint to go on from
   * @param isRetryable whether the same request may well succeed later
   */
  record Failed<T>(ApiException cause, boolean isRetryable) implements PageOutcome<T> {}
}
