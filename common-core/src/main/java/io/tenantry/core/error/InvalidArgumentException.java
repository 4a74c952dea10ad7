package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * An argument was refused before anything was sent. The message names the value (shortened), the
 * rule and the remedy.
 */
public final class InvalidArgumentException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** A failure that belongs to no particular call. */
  public InvalidArgumentException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** A failure of one call; the message is prefixed with vendor, label and operation. */
  public InvalidArgumentException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, message, cause);
  }

  @Override
  InvalidArgumentException copy(ErrorContext other) {
    return new InvalidArgumentException(other, text(), getCause());
  }
}
