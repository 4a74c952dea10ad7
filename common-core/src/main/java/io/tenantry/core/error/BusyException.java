package io.tenantry.core.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit keeps the call from being sent now, and it must not wait, or not that long. It was not
 * sent, or was refused for its outdated token only (401); repeating it is safe.
 */
public final class BusyException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryIn;

  /** A failure that belongs to no particular call. */
  public BusyException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** A failure of one call; the message is prefixed with vendor, label and operation. */
  public BusyException(ErrorContext context, String message, @Nullable Throwable cause) {
    this(context, message, null, cause);
  }

  /**
   * The same with the time after which asking again makes sense.
   *
   * @param retryIn that time, or null if it depends on other calls
   */
  public BusyException(
      ErrorContext context, String message, @Nullable Duration retryIn, @Nullable Throwable cause) {
    super(context, message, cause);
    this.retryIn = retryIn;
  }

  /** After which time the call may be sent; empty where that depends on when other calls end. */
  public Optional<Duration> retryIn() {
    return Optional.ofNullable(retryIn);
  }

  @Override
  BusyException copy(ErrorContext other) {
    return new BusyException(other, text(), retryIn, getCause());
  }
}
