package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a walk, or an iterator over a list or its pages, is called while another thread, or a
 * listener of the walk, is still in a call of it. The call that failed changed nothing and returned
 * nothing, so no item is lost or returned twice; the other call continues. Immutable.
 */
public final class ConcurrentWalkException extends ApiException {
  private static final long serialVersionUID = 1L;

  private static final String REMEDY =
      "Read a walk in one thread at a time, and pass its items to other threads";

  /**
   * @param message what happened, without a final period; the exception's message adds vendor,
   *     label and operation before it and the remedy after it
   */
  public ConcurrentWalkException(ErrorContext context, String message) {
    this(
        context,
        null,
        Checks.notNull(message, "message", InvalidArgumentException::new) + ". " + REMEDY);
  }

  private ConcurrentWalkException(ErrorContext context, @Nullable Throwable cause, String whole) {
    super(context, whole, cause);
  }

  @Override
  Optional<String> ownRemedy() {
    return Optional.of(REMEDY);
  }

  @Override
  ConcurrentWalkException copy(ErrorContext other) {
    return new ConcurrentWalkException(other, getCause(), text());
  }
}
