package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The call was ended from outside before there was a result: its client, its transport or its walk
 * was closed, or it was cancelled. The message says which.
 */
public final class CancelledException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final boolean maybeDelivered;
  private final int attempts;

  /**
   * @param message what happened; prefixed with vendor, label and operation
   * @param maybeDelivered see {@link #maybeDelivered()}
   * @param attempts how many times the request was tried, 0 when it was never sent
   */
  public CancelledException(
      ErrorContext context,
      String message,
      boolean maybeDelivered,
      int attempts,
      @Nullable Throwable cause) {
    super(context, context.prefix() + message, cause);
    this.maybeDelivered = maybeDelivered;
    this.attempts = attempts;
  }

  /**
   * True when the server may have received the request and acted on it; false when it surely
   * didn't.
   */
  public boolean maybeDelivered() {
    return maybeDelivered;
  }

  /** How many times the request was tried. */
  public int attempts() {
    return attempts;
  }
}
