package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the calling thread was interrupted before, during or between the attempts of a call.
 * The thread's interrupt flag stays set. {@link #mayHaveTakenEffect()} returns whether an attempt
 * was already sent that may have changed something.
 */
public final class InterruptedCallException extends NoResponseException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception that belongs to no particular call. */
  public InterruptedCallException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** Creates an exception of a call that was not sent yet. */
  public InterruptedCallException(ErrorContext context, String message, @Nullable Throwable cause) {
    this(context, message, false, 0, cause);
  }

  /**
   * @param message what happened; prefixed with vendor, label and operation
   * @param mayHaveTakenEffect see {@link #mayHaveTakenEffect()}
   * @param attempts the number of attempts; 0 if the request was never sent
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
