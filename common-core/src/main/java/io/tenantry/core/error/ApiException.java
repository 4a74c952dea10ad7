package io.tenantry.core.error;

import io.tenantry.core.error.ErrorContext.Sent;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.ErrorAccess;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that a call can end with instead of a result. Messages, causes and members
 * hold no secret and no query string. What an exception says never changes.
 *
 * <p>Before a call that changes something is made again, check {@link #mayHaveTakenEffect}:
 *
 * <pre>{@code
 * try {
 *   directory.organizations().create(acme);
 * } catch (ApiException e) {
 *   if (e.mayHaveTakenEffect()) {
 *     lookForAcme(); // it may exist now: look before creating it again
 *   }
 * }
 * }</pre>
 */
public abstract class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static {
    ErrorAccess.set(new Door());
  }

  private final ErrorContext context;

  /**
   * @param text what happened; {@link #told} says what the message makes of it
   */
  ApiException(ErrorContext context, String text, @Nullable Throwable cause) {
    super(Checks.notNull(text, "message", InvalidArgumentException::new), cause);
    this.context = Checks.notNull(context, "context", InvalidArgumentException::new);
  }

  /** The vendor's display name, absent when no vendor is involved. */
  public Optional<String> vendor() {
    return present(context.vendor());
  }

  /** The id of the operation ("organizations.get"), absent when there is none. */
  public Optional<String> operation() {
    return present(context.operation());
  }

  /** The label of the client that made the call, if it has one. */
  public Optional<String> label() {
    return Optional.ofNullable(context.label());
  }

  /** The call, for building another exception about it. */
  public ErrorContext context() {
    return context;
  }

  /**
   * Returns whether the request may have taken effect despite this failure. If false, it is safe to
   * retry. Always false for operations that only read.
   */
  public boolean mayHaveTakenEffect() {
    return sent().mayHaveTakenEffect();
  }

  /**
   * How many times the call's request was tried; 0 when it was never sent. Requests for a token
   * aren't counted.
   */
  public int attempts() {
    return sent().attempts();
  }

  /** What to do about it, where that is known; the message has it too. */
  public Optional<String> remedy() {
    return Optional.empty();
  }

  /** Returns how far the list was read when a page of it failed; empty for other calls. */
  public Optional<ListProgress> listProgress() {
    return Optional.ofNullable(context.listProgress());
  }

  /**
   * The same failure, with all that {@code other} says of the call in place of what this one says;
   * this one if that is the same. Stack trace and cause stay.
   */
  final ApiException in(ErrorContext other) {
    if (context.equals(other)) {
      return this;
    }
    ApiException same = copy(other);
    same.setStackTrace(getStackTrace());
    for (Throwable suppressed : getSuppressed()) {
      same.addSuppressed(suppressed);
    }
    return same;
  }

  /**
   * The same failure as that of another call, which waited for what failed here: for credentials
   * that get a token for several calls at once. It has the stack trace of the thread that asks for
   * it; this one is suppressed in it, and the cause stays.
   */
  final ApiException alsoIn(ErrorContext other) {
    ApiException same = copy(other);
    same.addSuppressed(this);
    return same;
  }

  /** What happened, why it wasn't tried again, and how far a walk had come. */
  @Override
  public final String getMessage() {
    return told() + context.ending();
  }

  /** A new exception of the same class and members about another call. */
  abstract ApiException copy(ErrorContext other);

  /** What became of the requests as far as this failure tells by itself. */
  Sent byItself() {
    return Sent.NEVER;
  }

  /** What the message begins with: the call, and what happened. */
  String told() {
    return context.prefix() + text();
  }

  final String text() {
    return String.valueOf(super.getMessage());
  }

  private Sent sent() {
    Sent known = context.sent();
    return known == null ? byItself() : known;
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** What the core does with exceptions and programs can't. */
  private static final class Door implements ErrorAccess<ApiException, ErrorContext, ListProgress> {
    @Override
    public ApiException ofCall(
        ApiException failure, ErrorContext call, int attempts, boolean mayHaveTakenEffect) {
      return failure.in(call.sent(attempts, mayHaveTakenEffect));
    }

    @Override
    public ApiException notRetried(ApiException failure, String why) {
      return failure.in(failure.context().notRetried(why));
    }

    @Override
    public ApiException during(ApiException failure, ListProgress point) {
      return failure.in(failure.context().during(point));
    }

    @Override
    public ApiException alsoIn(ApiException failure, ErrorContext call) {
      return failure.alsoIn(call);
    }
  }
}
