package io.tenantry.core.http;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one attempt ended without a result, and who may try again. Never leaves this package. */
final class FailedAttempt extends Exception {
  private static final long serialVersionUID = 1L;

  /** Who may send the request again. */
  enum Repeat {
    /** Nobody: the same would happen again. */
    NEVER,
    /** Operations that only read: the server may have acted on this one. */
    IF_SAFE,
    /** Everyone: the server surely did not act. */
    ALWAYS,
    /** Everyone, once, with renewed credentials: the server refused these. */
    RENEWED
  }

  private final transient ApiException outcome;
  private final Repeat repeat;
  private final @Nullable Duration retryAfter;

  FailedAttempt(ApiException outcome, Repeat repeat) {
    this(outcome, repeat, null);
  }

  FailedAttempt(ApiException outcome, Repeat repeat, @Nullable Duration retryAfter) {
    super(outcome.getMessage(), outcome, false, false);
    this.outcome = outcome;
    this.repeat = repeat;
    this.retryAfter = retryAfter;
  }

  /** There were no credentials, so the operation wasn't sent: a passing failure is for everyone. */
  static FailedAttempt unsigned(ApiException outcome) {
    if (outcome instanceof RateLimitedException e) {
      return new FailedAttempt(e, Repeat.ALWAYS, e.retryAfter().orElse(null));
    }
    boolean passing =
        outcome instanceof ConnectionException
            || (outcome instanceof ServerException e && StatusErrors.isPassing(e.statusCode()));
    return new FailedAttempt(outcome, passing ? Repeat.ALWAYS : Repeat.NEVER);
  }

  ApiException outcome() {
    return outcome;
  }

  boolean mayRepeat(Operation operation) {
    return repeat == Repeat.ALWAYS || (repeat == Repeat.IF_SAFE && operation.isSafe());
  }

  /** A 429: how often calls go out then is up to the limiter, which stops and slows them all. */
  boolean isThrottled() {
    return outcome instanceof RateLimitedException;
  }

  boolean refusesCredentials() {
    return repeat == Repeat.RENEWED;
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
