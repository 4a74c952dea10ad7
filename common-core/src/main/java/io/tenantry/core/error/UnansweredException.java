package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A call ended without an answer: nobody answered, its time was up, or somebody ended it. Whether
 * the server acted all the same is what {@link #maybeDelivered()} knows:
 *
 * <pre>{@code
 * try {
 *   directory.organizations().create(acme);
 * } catch (UnansweredException e) {
 *   if (e.maybeDelivered()) {
 *     lookForAcme(); // it may exist now: look before creating it again
 *   }
 * }
 * }</pre>
 */
public abstract sealed class UnansweredException extends ApiException
    permits CancelledException, ConnectionException, DeadlineException, InterruptedCallException {
  private static final long serialVersionUID = 1L;

  private final boolean maybeDelivered;
  private final int attempts;

  UnansweredException(
      ErrorContext context,
      String message,
      boolean maybeDelivered,
      int attempts,
      @Nullable Throwable cause) {
    super(context, context.prefix() + message, cause);
    this.maybeDelivered = maybeDelivered;
    this.attempts = attempts;
  }

  /**
   * True when the server may have received the request, in any attempt, and acted on it; false when
   * it surely didn't.
   */
  public boolean maybeDelivered() {
    return maybeDelivered;
  }

  /** How many times the request was tried; 0 when it was never sent. */
  public int attempts() {
    return attempts;
  }
}
