package io.tenantry.core.error;

import java.time.Duration;
import java.util.Optional;

/** Thrown for a 429: too many requests. The vendor did not process this one. */
public final class RateLimitedException extends StatusException {
  private static final long serialVersionUID = 1L;

  RateLimitedException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }

  /** Returns the delay that the vendor requested ({@code Retry-After}); empty if it did not. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(details().retryAfter());
  }
}
