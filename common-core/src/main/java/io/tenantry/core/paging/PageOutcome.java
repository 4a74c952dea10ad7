package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The result of fetching one page; see {@link Paged#firstPage} and {@link Paged#pageAt}. Immutable.
 */
public sealed interface PageOutcome<T> {
  /**
   * The page was fetched.
   *
   * @param items its items, without those before the checkpoint; may be empty although more pages
   *     follow
   * @param checkpoint where to continue once the items are processed
   * @param isLast whether the list ends with this page; fetching the page at {@code checkpoint}
   *     then sends nothing and returns no items
   */
  record Fetched<T>(List<T> items, String checkpoint, boolean isLast) implements PageOutcome<T> {
    /**
     * @throws InvalidArgumentException if an argument or an item is null
     */
    public Fetched {
      if (items == null || items.stream().anyMatch(Objects::isNull) || checkpoint == null) {
        throw new InvalidArgumentException(
            "items and checkpoint must not be null, nor may items contain null");
      }
      items = List.copyOf(items);
    }
  }

  /**
   * No request may be sent now, because of the vendor (a 429, or a 502, 503 or 504 with a requested
   * delay) or of the client's own limit. The checkpoint stays valid.
   *
   * @param until when to retry: after the requested delay, or after one second if there is none
   * @param cause the refusal
   */
  record Throttled<T>(Instant until, ApiException cause) implements PageOutcome<T> {
    /**
     * @throws InvalidArgumentException if an argument is null
     */
    public Throttled {
      Checks.notNull(until, "until", InvalidArgumentException::new);
      Checks.notNull(cause, "cause", InvalidArgumentException::new);
    }
  }

  /**
   * The vendor no longer accepts the position of the checkpoint: start from the first page.
   *
   * @param cause the refusal; its cause is the vendor's response. The checkpoint in its {@link
   *     ApiException#listProgress} is the refused one
   */
  record CheckpointExpired<T>(ApiException cause) implements PageOutcome<T> {
    /**
     * @throws InvalidArgumentException if an argument is null
     */
    public CheckpointExpired {
      Checks.notNull(cause, "cause", InvalidArgumentException::new);
    }
  }

  /**
   * The page could not be fetched.
   *
   * @param cause the failure; {@link ApiException#listProgress} has the checkpoint to continue from
   * @param isRetryable whether the same request may succeed later
   */
  record Failed<T>(ApiException cause, boolean isRetryable) implements PageOutcome<T> {
    /**
     * @throws InvalidArgumentException if an argument is null
     */
    public Failed {
      Checks.notNull(cause, "cause", InvalidArgumentException::new);
    }
  }
}
