package io.tenantry.core.internal.context;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.http.Operation;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one attempt ended without a result, and who may try again. Never leaves this package. */
public final class FailedAttempt extends Exception {
  private static final long serialVersionUID = 1L;

  /** Who may send the request again. */
  public enum Retry {
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
  private final Retry repeat;
  private final @Nullable Duration retryAfter;

  public FailedAttempt(ApiException outcome, Retry repeat) {
    this(outcome, repeat, null);
  }

  public FailedAttempt(ApiException outcome, Retry repeat, @Nullable Duration retryAfter) {
    super(outcome.getMessage(), outcome, false, false);
    this.outcome = outcome;
    this.repeat = repeat;
    this.retryAfter = retryAfter;
  }

  /** There were no credentials, so the operation wasn't sent: a passing failure is for everyone. */
  public static FailedAttempt unsigned(ApiException outcome) {
    if (outcome instanceof RateLimitedException e) {
      return new FailedAttempt(e, Retry.ALWAYS, e.retryAfter().orElse(null));
    }
    boolean passing =
        outcome instanceof ConnectionException
            || (outcome instanceof ServerException e && isPassing(e.statusCode()));
    return new FailedAttempt(outcome, passing ? Retry.ALWAYS : Retry.NEVER);
  }

  /** Whether a status is a gateway's or an overloaded server's, which passes. */
  public static boolean isPassing(int status) {
    return status == 502 || status == 503 || status == 504;
  }

  public ApiException outcome() {
    return outcome;
  }

  public boolean mayRetry(Operation operation) {
    return repeat == Retry.ALWAYS || (repeat == Retry.IF_SAFE && operation.isSafe());
  }

  /** A 429: how often calls go out then is up to the limiter, which stops and slows them all. */
  public boolean isThrottled() {
    return outcome instanceof RateLimitedException;
  }

  public boolean refusesCredentials() {
    return repeat == Retry.RENEWED;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
