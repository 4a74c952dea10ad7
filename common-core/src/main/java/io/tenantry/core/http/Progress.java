package io.tenantry.core.http;

import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.json.DriftListener;
import org.jspecify.annotations.Nullable;

/** One call on its way: what it is, how often it was tried, how long it may still take. */
final class Progress {
  final Operation operation;
  final CallOptions options;
  final ErrorContext context;
  final Deadline deadline;
  private Redaction redaction = Redaction.NONE;
  private int attempts;
  private boolean maybeDelivered;

  Progress(Operation operation, CallOptions options, ErrorContext context, Timing timing) {
    this(operation, options, context, new Deadline(timing, options.deadline()));
  }

  private Progress(
      Operation operation, CallOptions options, ErrorContext context, Deadline deadline) {
    this.operation = operation;
    this.options = options;
    this.context = context;
    this.deadline = deadline;
  }

  /** A token request on behalf of this call: the same deadline, a count and delivery of its own. */
  Progress forToken() {
    Progress own = new Progress(operation, CallOptions.none(), context, deadline);
    own.sending();
    return own;
  }

  int attempts() {
    return attempts;
  }

  void sending() {
    attempts++;
  }

  void maybeDelivered() {
    maybeDelivered = true;
  }

  /** What the answers of this call must not repeat, from now on. */
  void confided(Redaction inLastRequest) {
    redaction = inLastRequest;
  }

  /** The listener, told nothing of what a server repeats of credentials. */
  DriftListener discreet(DriftListener listener) {
    return event -> listener.onDrift(redaction.of(event));
  }

  /** Ends the call before its next step if nobody waits for it any more. */
  void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(null);
    }
    if (deadline.hasPassed()) {
      throw late("passed", null);
    }
  }

  InterruptedCallException interrupted(@Nullable Throwable cause) {
    Thread.currentThread().interrupt();
    return new InterruptedCallException(context, "interrupted after " + tries(), cause);
  }

  DeadlineException late(String how, @Nullable Throwable cause) {
    String message = deadline + " " + how + " after " + tries();
    return new DeadlineException(context, message, maybeDelivered, attempts, cause);
  }

  ConnectionException unanswered(String what, boolean delivered, @Nullable Throwable cause) {
    String message = what + soFar();
    return new ConnectionException(
        context, message, delivered || maybeDelivered, Math.max(1, attempts), cause);
  }

  /** How often and how long it was tried, as a message ends with it. */
  String soFar() {
    return " (" + tries() + ", " + deadline.elapsed().toMillis() + " ms)";
  }

  private String tries() {
    return attempts == 1 ? "1 attempt" : attempts + " attempts";
  }
}
