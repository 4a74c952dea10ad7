package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/** No answer came: the host wasn't found, refused the connection, hung up or stayed silent. */
public final class ConnectionException extends UnansweredException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what happened; prefixed with vendor, label and operation
   * @param mayHaveTakenEffect see {@link #mayHaveTakenEffect()}
   * @param attempts how many times the request was tried, at least 1
   */
  public ConnectionException(
      ErrorContext context,
      String message,
      boolean mayHaveTakenEffect,
      int attempts,
      @Nullable Throwable cause) {
    super(context, message, mayHaveTakenEffect, attempts, cause);
  }

  @Override
  ApiException copy(ErrorContext other, boolean mayHaveTakenEffect, int attempts) {
    return new ConnectionException(other, text(), mayHaveTakenEffect, attempts, getCause());
  }
}
