package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/** Thrown if the deadline of a call was exceeded before there was a result. */
public final class DeadlineException extends NoResponseException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what happened; prefixed with vendor, label and operation
   * @param mayHaveTakenEffect see {@link #mayHaveTakenEffect()}
   * @param attempts the number of attempts; 0 if the request was never sent
   */
  public DeadlineException(
      ErrorContext context,
      String message,
      boolean mayHaveTakenEffect,
      int attempts,
      @Nullable Throwable cause) {
    super(context, message, mayHaveTakenEffect, attempts, cause);
  }

  @Override
  ApiException copy(ErrorContext other, boolean mayHaveTakenEffect, int attempts) {
    return new DeadlineException(other, text(), mayHaveTakenEffect, attempts, getCause());
  }
}
