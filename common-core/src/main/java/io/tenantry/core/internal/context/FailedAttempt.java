package io.tenantry.core.internal.context;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.http.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The failure of one attempt, and whether it may be retried. Internal to the core. */
public final class FailedAttempt extends Exception {
  private static final long serialVersionUID = 1L;

  /** Whether the request may be retried. */
  public enum Retry {
    /** Not at all, as a retry would fail as well. */
    NEVER,
    /** Only by operations that only read, as the request may have taken effect. */
    IF_SAFE,
    /** By all operations, as the request has definitely not taken effect. */
    ALWAYS,
    /** By all operations, once and with renewed credentials, as the server rejected these. */
    RENEWED
  }

  private final transient ApiException outcome;
  private final Retry retry;
  private final @Nullable Duration retryAfter;

  public FailedAttempt(ApiException outcome, Retry retry) {
    this(outcome, retry, null);
  }

  public FailedAttempt(ApiException outcome, Retry retry, @Nullable Duration retryAfter) {
    super(outcome.getMessage(), outcome, false, false);
    this.outcome = outcome;
    this.retry = retry;
    this.retryAfter = retryAfter;
  }

  /** Returns the failure to get credentials: all operations may retry if it is temporary. */
  public static FailedAttempt unsigned(ApiException outcome) {
    if (outcome instanceof RateLimitedException e) {
      return new FailedAttempt(e, Retry.ALWAYS, e.retryAfter().orElse(null));
    }
    boolean passing =
        (outcome instanceof ConnectionException && isOfConnection(outcome.getCause()))
            || (outcome instanceof ServerException e && isPassing(e.statusCode()));
    return new FailedAttempt(outcome, passing ? Retry.ALWAYS : Retry.NEVER);
  }

  /** An exception of an interceptor or listener of the program recurs. */
  private static boolean isOfConnection(@Nullable Throwable cause) {
    return cause == null || cause instanceof IOException;
  }

  /** Returns whether a status is temporary: that of a gateway or an overloaded server. */
  public static boolean isPassing(int status) {
    return status == 502 || status == 503 || status == 504;
  }

  public ApiException outcome() {
    return outcome;
  }

  public boolean mayRetry(Operation operation) {
    return retry == Retry.ALWAYS || (retry == Retry.IF_SAFE && operation.isSafe());
  }

  /** Returns whether this is a 429, after which the limiter pauses and slows down all calls. */
  public boolean isThrottled() {
    return outcome instanceof RateLimitedException;
  }

  public boolean refusesCredentials() {
    return retry == Retry.RENEWED;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
