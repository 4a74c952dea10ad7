package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/** No answer came: the host wasn't found, refused the connection, hung up or stayed silent. */
public final class ConnectionException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final boolean maybeDelivered;
  private final int attempts;

  /**
   * @param message what happened; prefixed with vendor, label and operation
   * @param maybeDelivered see {@link #maybeDelivered()}
   * @param attempts how many times the request was tried, at least 1
   */
  public ConnectionException(
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
