package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted before, during or between the attempts of a call; {@link
 * #mayHaveTakenEffect()} knows whether one was on its way. The thread's interrupt flag is still
 * set.
 */
public final class InterruptedCallException extends UnansweredException {
  private static final long serialVersionUID = 1L;

  /** A failure that belongs to no particular call. */
  public InterruptedCallException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** A failure of a call that was not sent yet. */
  public InterruptedCallException(ErrorContext context, String message, @Nullable Throwable cause) {
    this(context, message, false, 0, cause);
  }

  /**
   * @param message what happened; prefixed with vendor, label and operation
   * @param mayHaveTakenEffect see {@link #mayHaveTakenEffect()}
   * @param attempts how many times the request was tried, 0 when it was never sent
   */
  public InterruptedCallException(
      ErrorContext context,
      String message,
      boolean mayHaveTakenEffect,
      int attempts,
      @Nullable Throwable cause) {
    super(context, message, mayHaveTakenEffect, attempts, cause);
  }

  @Override
  ApiException copy(ErrorContext other, boolean mayHaveTakenEffect, int attempts) {
    return new InterruptedCallException(other, text(), mayHaveTakenEffect, attempts, getCause());
  }
}
