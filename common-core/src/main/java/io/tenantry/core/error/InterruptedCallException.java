package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted while a call waited or was about to be sent. The thread's
 * interrupt flag is still set.
 */
public final class InterruptedCallException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** A failure that belongs to no particular call. */
  public InterruptedCallException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** A failure of one call; the message is prefixed with vendor, label and operation. */
  public InterruptedCallException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, context.prefix() + message, cause);
  }
}
