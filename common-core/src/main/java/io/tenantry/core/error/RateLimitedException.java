package io.tenantry.core.error;

import java.time.Duration;
import java.util.Optional;

/** 429: too many requests. The vendor did not act on this one. */
public final class RateLimitedException extends StatusException {
  private static final long serialVersionUID = 1L;

  RateLimitedException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }

  /** How long the vendor asks to wait, if it says so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(details().retryAfter());
  }
}
