package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the client's shared rate limiter is unavailable. The call was not sent, so it is safe
 * to retry. A limiter made with {@link io.tenantry.core.limit.RateLimiter#orElse} falls back on a
 * local limiter instead.
 */
public final class LimiterUnavailableException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception that belongs to no particular call. */
  public LimiterUnavailableException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** Creates an exception of one call; its message is prefixed with vendor, label and operation. */
  public LimiterUnavailableException(
      ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, message, cause);
  }

  @Override
  LimiterUnavailableException copy(ErrorContext other) {
    return new LimiterUnavailableException(other, text(), getCause());
  }
}
