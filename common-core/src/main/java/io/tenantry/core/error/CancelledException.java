package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The call was cancelled from outside: its {@code Cancellation} was used, or its walk was closed.
 * What was sent before may have arrived.
 */
public final class CancelledException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** A failure that belongs to no particular call. */
  public CancelledException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** A failure of one call; the message is prefixed with vendor, label and operation. */
  public CancelledException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, context.prefix() + message, cause);
  }
}
