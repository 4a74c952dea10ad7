package io.tenantry.core.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a call would have to wait longer than it may, for a local rate limit or for a token
 * that another process is requesting. It is safe to retry: the request was not sent, or was refused
 * because of an outdated token (401).
 */
public final class LocalRateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryIn;

  /** Creates an exception that belongs to no particular call. */
  public LocalRateLimitException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** Creates an exception of one call; its message is prefixed with vendor, label and operation. */
  public LocalRateLimitException(ErrorContext context, String message, @Nullable Throwable cause) {
    this(context, message, null, cause);
  }

  /**
   * Creates an exception that states when to retry.
   *
   * @param retryIn the time until the call may be sent, or null if that depends on other calls
   */
  public LocalRateLimitException(
      ErrorContext context, String message, @Nullable Duration retryIn, @Nullable Throwable cause) {
    super(context, message, cause);
    this.retryIn = retryIn;
  }

  /** Returns the time until the call may be sent; empty if that depends on when other calls end. */
  public Optional<Duration> retryIn() {
    return Optional.ofNullable(retryIn);
  }

  @Override
  LocalRateLimitException copy(ErrorContext other) {
    return new LocalRateLimitException(other, text(), retryIn, getCause());
  }
}
