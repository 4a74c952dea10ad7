package io.tenantry.core.internal.paging;

import io.tenantry.core.error.ErrorContext;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of one list, usually by a request each. Thread-safe. */
@FunctionalInterface
public interface PageSource<T> {
  /** Fetches the page at a position: {@link #first}, or what an earlier page named as next. */
  FetchedPage<T> fetch(PageCall call);

  /** Returns where the list begins. */
  default Position first() {
    return Position.FIRST;
  }

  /**
   * Returns the same list, read so that rows added or deleted during a walk lose nothing; by
   * default this one, which needs nothing for it.
   */
  default PageSource<T> verified() {
    return this;
  }

  /** Returns which list this is, for its checkpoints. */
  default ListKey key() {
    return ListKey.NONE;
  }

  /** Returns which list this is, for exception messages. */
  default ErrorContext context() {
    return ErrorContext.NONE;
  }

  /** Returns an item's id, for exception messages; null if it is not known. */
  default @Nullable String idOf(T item) {
    return null;
  }

  /** Returns the time, for a walk's start and an outcome; by default this machine's. */
  default Instant now() {
    return Instant.now();
  }

  /** Returns how long to wait when the vendor requests a delay; some delays can't be meant. */
  default Duration pause(Duration requested) {
    return requested;
  }

  /**
   * Checks that a stored position is one of this list: anyone may have written it.
   *
   * @throws io.tenantry.core.error.CheckpointException if it is not
   */
  default void check(Position stored) {}

  /** Returns whether a failure means that the vendor no longer accepts a stored position. */
  default boolean isExpired(Position stored, RuntimeException failure) {
    return false;
  }
}
