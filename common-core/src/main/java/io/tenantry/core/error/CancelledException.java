package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The call's client, transport or walk was closed, before it began or on its way, or somebody
 * cancelled it. The message says which.
 */
public final class CancelledException extends UnansweredException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what happened; prefixed with vendor, label and operation
   * @param mayHaveTakenEffect see {@link #mayHaveTakenEffect()}
   * @param attempts how many times the request was tried, 0 when it was never sent
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
