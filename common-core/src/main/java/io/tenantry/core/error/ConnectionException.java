package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if no response was received: the host was not found, refused or closed the connection, or
 * timed out. Also thrown if an interceptor or listener of the program threw an exception, which is
 * the cause.
 */
public final class ConnectionException extends NoResponseException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what happened; prefixed with vendor, label and operation
   * @param mayHaveTakenEffect see {@link #mayHaveTakenEffect()}
   * @param attempts the number of attempts, at least 1
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
