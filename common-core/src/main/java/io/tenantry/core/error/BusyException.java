package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/** The client runs as many calls of the operation as it may, and the call was told not to wait. */
public final class BusyException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** A failure that belongs to no particular call. */
  public BusyException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** A failure of one call; the message is prefixed with vendor, label and operation. */
  public BusyException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, context.prefix() + message, cause);
  }
}
