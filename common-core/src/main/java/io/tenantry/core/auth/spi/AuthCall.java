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
 * What credentials see of the call that they sign: its clock, its deadline and a way to ask for a
 * token.
 */
public interface AuthCall {
  /** The time by the transport's clock. */
  Instant now();

  /** What is left until the call's deadline, never negative; empty if it has none. */
  Optional<Duration> remaining();

  /**
   * Waits before looking again for what another client may have done.
   *
   * @throws LocalRateLimitException instead of any wait, for a call that must fail fast
   * @throws DeadlineException instead of a wait that would outlast the call's deadline
   * @throws InterruptedCallException at once if the thread is or becomes interrupted
   */
  void pause(Duration duration);

  /**
   * Waits for what another thread does. Closing the client interrupts the wait, and nothing else
   * that credentials do: a token that has come can be stored in peace.
   *
   * <p>A call that must fail fast waits here too, as long as its own request for a token would
   * take: otherwise only one of many would come through whenever a token ends.
   *
   * @param wait ends when its thread is interrupted, with {@link InterruptedCallException}
   */
  default <T> T waiting(Supplier<T> wait) {
    return wait.get();
  }

  /** The call, for the exceptions about it. */
  ErrorContext context();

  /**
   * Sends a token request once, within the call's deadline, and returns the JSON of the answer.
   *
   * @throws AuthenticationException if the endpoint refuses (other failures come as the exceptions
   *     of any call)
   */
  JsonValue send(TokenRequest request);
}
