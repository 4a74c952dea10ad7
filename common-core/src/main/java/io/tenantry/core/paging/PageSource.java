package io.tenantry.core.paging;

import io.tenantry.core.error.ErrorContext;
import java.time.Duration;
import java.time.Instant;

/** Gets pages, usually by a request each. To be called by any thread. */
@FunctionalInterface
public interface PageSource<T> {
  /** The page at a position: {@link #first}, or what an earlier page named as next. */
  Page<T> fetch(PageCall call);

  /** Where the list begins. */
  default Position first() {
    return Position.FIRST;
  }

  /** Whose list it is, for its checkpoints. */
  default ListKey key() {
    return ListKey.NONE;
  }

  /** Whose list it is, for messages. */
  default ErrorContext context() {
    return ErrorContext.NONE;
  }

  /** The time of a walk's start and of an outcome; that of this machine unless overridden. */
  default Instant now() {
    return Instant.now();
  }

  /** How long to wait where the vendor wishes for so long: some wishes can't be meant. */
  default Duration pause(Duration wished) {
    return wished;
  }

  /**
   * Whether a stored position, which anybody may have written, is one of this list.
   *
   * @throws io.tenantry.core.error.CheckpointException if it is not
   */
  default void check(Position stored) {}

  /** Whether a failure means that the vendor doesn't know a stored position any more. */
  default boolean isExpired(Position stored, RuntimeException failure) {
    return false;
  }
}
