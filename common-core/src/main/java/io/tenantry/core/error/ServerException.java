package io.tenantry.core.error;

import java.time.Duration;
import java.util.Optional;

/** 5xx: the vendor failed. A request that changes something may have been carried out. */
public final class ServerException extends StatusException {
  private static final long serialVersionUID = 1L;

  ServerException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }

  /** How long the vendor asks to wait, if it says so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(details().retryAfter());
  }
}
