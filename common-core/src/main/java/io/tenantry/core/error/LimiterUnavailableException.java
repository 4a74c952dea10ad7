package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The shared limiter of the client could not be asked, so the call was not sent. Repeating it is
 * safe. A client goes on without its shared limiter if it is given one with a local limiter to fall
 * back on.
 */
public final class LimiterUnavailableException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** A failure that belongs to no particular call. */
  public LimiterUnavailableException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** A failure of one call; the message is prefixed with vendor, label and operation. */
  public LimiterUnavailableException(
      ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, message, cause);
  }

  @Override
  LimiterUnavailableException copy(ErrorContext other) {
    return new LimiterUnavailableException(other, text(), getCause());
  }
}
