package io.tenantry.core.error;

import io.tenantry.core.error.ErrorContext.Sent;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.ErrorAccess;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of all exceptions that a call can throw. Messages, causes and accessors contain no
 * secrets and no query strings. Immutable, apart from the stack trace and suppressed exceptions.
 *
 * <p>Before retrying a call that changes something, check {@link #mayHaveTakenEffect}:
 *
 * <pre>{@code
 * try {
 *   directory.organizations().create(acme);
 * } catch (ApiException e) {
 *   if (e.mayHaveTakenEffect()) {
 *     lookForAcme(); // it may exist now: check before creating it again
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
   * @param text what happened; {@link #summary} states how the message uses it
   */
  ApiException(ErrorContext context, String text, @Nullable Throwable cause) {
    super(Checks.notNull(text, "message", InvalidArgumentException::new), cause);
    this.context = Checks.notNull(context, "context", InvalidArgumentException::new);
  }

  /** Returns the vendor's display name ("NinjaOne"); empty if no vendor is involved. */
  public Optional<String> vendor() {
    return present(context.vendor());
  }

  /** Returns the operation's id ("organizations.get"); empty if no operation is involved. */
  public Optional<String> operation() {
    return present(context.operation());
  }

  /** Returns the label of the client that made the call; empty if it has none. */
  public Optional<String> label() {
    return Optional.ofNullable(context.label());
  }

  /** Returns the context of the call, for building another exception about it. */
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
   * Returns the number of attempts; 0 if the request was never sent. Token requests are not
   * counted.
   */
  public int attempts() {
    return sent().attempts();
  }

  /**
   * Returns how to fix the cause: everything that the message advises; empty if it advises nothing.
   */
  public final Optional<String> remedy() {
    String retries = context.notRetried();
    return Stream.of(ownRemedy(), retries == null ? Optional.<String>empty() : Advice.in(retries))
        .flatMap(Optional::stream)
        .reduce((own, ofRetries) -> own + ". " + ofRetries);
  }

  /** Returns the remedy in the text: the sentences after the first. */
  Optional<String> ownRemedy() {
    return Advice.in(text());
  }

  /** Returns how far the list was read when a page of it failed; empty for other calls. */
  public Optional<ListProgress> listProgress() {
    return Optional.ofNullable(context.listProgress());
  }

  /**
   * Returns this failure with {@code other} as its context, or this instance if the contexts are
   * equal. Keeps the stack trace, the cause and suppressed exceptions.
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
   * Returns this failure as that of another call that waited for the same token request. The copy
   * has the stack trace of the current thread and the same cause; this exception is added to its
   * suppressed exceptions.
   */
  final ApiException alsoIn(ErrorContext other) {
    ApiException same = copy(other);
    same.addSuppressed(this);
    return same;
  }

  /** Returns what happened, why the call was not retried, and how far a walk had read. */
  @Override
  public final String getMessage() {
    return summary() + context.ending();
  }

  /** Returns a new exception of the same class and content with another context. */
  abstract ApiException copy(ErrorContext other);

  /** Returns what this failure implies about the requests if the context does not state it. */
  Sent byItself() {
    return Sent.NEVER;
  }

  /** Returns the beginning of the message: the call, and what happened. */
  String summary() {
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

  /** Gives the core access to operations on exceptions that are not public. */
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
