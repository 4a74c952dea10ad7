package io.tenantry.core.error;

import java.time.Duration;
import java.util.Optional;

/** Thrown for a 5xx: the vendor failed. A request that changes something may have taken effect. */
public final class ServerException extends StatusException {
  private static final long serialVersionUID = 1L;

  ServerException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }

  /** Returns the delay that the vendor requested ({@code Retry-After}); empty if it did not. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(details().retryAfter());
  }
}
