package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/** The call's deadline passed before there was a result. */
public final class DeadlineException extends UnansweredException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what happened; prefixed with vendor, label and operation
   * @param mayHaveTakenEffect see {@link #mayHaveTakenEffect()}
   * @param attempts how many times the request was tried, 0 when it was never sent
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
