package io.tenantry.core.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call was not sent: a rate limit, or another call that is getting a token, would have made it
 * wait longer than it may. At most it was refused for its outdated token (401). It is safe to
 * retry.
 */
public final class LocalRateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryIn;

  /** A failure that belongs to no particular call. */
  public LocalRateLimitException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** A failure of one call; the message is prefixed with vendor, label and operation. */
  public LocalRateLimitException(ErrorContext context, String message, @Nullable Throwable cause) {
    this(context, message, null, cause);
  }

  /**
   * The same with the time after which a retry makes sense.
   *
   * @param retryIn that time, or null if it depends on other calls
   */
  public LocalRateLimitException(
      ErrorContext context, String message, @Nullable Duration retryIn, @Nullable Throwable cause) {
    super(context, message, cause);
    this.retryIn = retryIn;
  }

  /**
   * Returns the time after which the call may be sent; empty if that depends on when other calls
   * end.
   */
  public Optional<Duration> retryIn() {
    return Optional.ofNullable(retryIn);
  }

  @Override
  LocalRateLimitException copy(ErrorContext other) {
    return new LocalRateLimitException(other, text(), retryIn, getCause());
  }
}
