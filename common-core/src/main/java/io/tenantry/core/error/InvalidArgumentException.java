package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if an argument is invalid, before anything is sent. The message names the argument, the
 * rule and the value (shortened).
 */
public final class InvalidArgumentException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception that belongs to no particular call. */
  public InvalidArgumentException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** Creates an exception of one call; its message is prefixed with vendor, label and operation. */
  public InvalidArgumentException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, message, cause);
  }

  @Override
  InvalidArgumentException copy(ErrorContext other) {
    return new InvalidArgumentException(other, text(), getCause());
  }
}
