package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the client, transport or walk of a call was closed or cancelled before or during the
 * call. The message states which one.
 */
public final class CancelledException extends NoResponseException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what happened; prefixed with vendor, label and operation
   * @param mayHaveTakenEffect see {@link #mayHaveTakenEffect()}
   * @param attempts the number of attempts; 0 if the request was never sent
   */
  public CancelledException(
      ErrorContext context,
      String message,
      boolean mayHaveTakenEffect,
      int attempts,
      @Nullable Throwable cause) {
    super(context, message, mayHaveTakenEffect, attempts, cause);
  }

  @Override
  ApiException copy(ErrorContext other, boolean mayHaveTakenEffect, int attempts) {
    return new CancelledException(other, text(), mayHaveTakenEffect, attempts, getCause());
  }
}
