package io.tenantry.core.error;

import io.tenantry.core.error.ErrorContext.Sent;
import io.tenantry.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a call ended without a response: it failed to connect, exceeded its deadline, or was
 * cancelled or interrupted.
 */
public abstract sealed class NoResponseException extends ApiException
    permits CancelledException, ConnectionException, DeadlineException, InterruptedCallException {
  private static final long serialVersionUID = 1L;

  NoResponseException(
      ErrorContext context,
      String message,
      boolean mayHaveTakenEffect,
      int attempts,
      @Nullable Throwable cause) {
    super(
        Checks.notNull(context, "context", InvalidArgumentException::new)
            .sent(attempts, mayHaveTakenEffect),
        message,
        cause);
  }

  @Override
  final ApiException copy(ErrorContext other) {
    Sent sent = other.sent();
    return sent == null
        ? copy(other, mayHaveTakenEffect(), attempts())
        : copy(other, sent.mayHaveTakenEffect(), sent.attempts());
  }

  abstract ApiException copy(ErrorContext other, boolean mayHaveTakenEffect, int attempts);
}
