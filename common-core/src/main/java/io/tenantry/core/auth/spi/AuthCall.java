package io.tenantry.core.auth.spi;

import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The call that credentials sign: its clock, its deadline, and a way to send token requests. Used
 * on the thread of the call only.
 */
public interface AuthCall {
  /** Returns the current time by the transport's clock. */
  Instant now();

  /** Returns the time until the call's deadline, not negative; empty if it has none. */
  Optional<Duration> remaining();

  /**
   * Waits before checking again whether another client has finished.
   *
   * @throws LocalRateLimitException if the call must fail fast, without waiting
   * @throws DeadlineException if the wait would exceed the call's deadline, without waiting
   * @throws InterruptedCallException if the thread is or becomes interrupted
   */
  void pause(Duration duration);

  /**
   * Runs code that waits for another thread. Closing the client interrupts this wait, but no other
   * work of credentials, so that a new token can be stored without interruption.
   *
   * <p>Calls that must fail fast wait here, too: otherwise all but one of them would fail whenever
   * a token expires.
   *
   * @param wait must throw {@link InterruptedCallException} when its thread is interrupted
   */
  default <T> T waiting(Supplier<T> wait) {
    return wait.get();
  }

  /** Returns the context of the call, for exceptions. */
  ErrorContext context();

  /**
   * Sends a token request once, within the call's deadline, and returns the JSON of the response.
   *
   * @throws AuthenticationException if the endpoint rejects the request; other failures throw the
   *     same exceptions as any call
   */
  JsonValue send(TokenRequest request);
}
