package io.tenantry.core.http;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.json.DriftListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call on its way: what it is, how often it was tried, how long it may still take. */
final class Progress {
  final Operation operation;
  final CallOptions options;
  final ErrorContext context;
  final Deadline deadline;
  final Running running;

  /** Who counts what the call takes. */
  Watch watch = Watch.NONE;

  private Redaction redaction = Redaction.NONE;
  private int attempts;
  private boolean deliveredBefore;
  private boolean deliveredNow;

  Progress(
      Operation operation,
      CallOptions options,
      ErrorContext context,
      Timing timing,
      Running running) {
    this(operation, options, context, new Deadline(timing, options.deadline()), running);
  }

  private Progress(
      Operation operation,
      CallOptions options,
      ErrorContext context,
      Deadline deadline,
      Running running) {
    this.operation = operation;
    this.options = options;
    this.context = context;
    this.deadline = deadline;
    this.running = running;
  }

  /** A token request on behalf of this call: the same deadline, a count and delivery of its own. */
  Progress forToken() {
    Progress own = new Progress(operation, CallOptions.none(), context, deadline, running);
    own.sending();
    return own;
  }

  int attempts() {
    return attempts;
  }

  /** Another attempt begins. */
  void sending() {
    attempts++;
    deliveredBefore = maybeDone();
    deliveredNow = false;
  }

  /** The server may have received this attempt. */
  void delivered() {
    deliveredNow = true;
  }

  /** Whatever it received, the server surely did not act on this attempt. */
  void didNothing() {
    deliveredNow = false;
  }

  private boolean maybeDone() {
    return deliveredBefore || deliveredNow;
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
    if (isCancelled()) {
      throw cancelled(null);
    }
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(null);
    }
    if (deadline.hasPassed()) {
      throw late("passed", null);
    }
  }

  /** The wait, once it is over. */
  Duration sleep(Timing timing, Duration wait) {
    try {
      timing.sleep(wait);
      return wait;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  boolean isCancelled() {
    return running.endedBecause().isPresent();
  }

  CancelledException cancelled(@Nullable Throwable cause) {
    String message = "cancelled after " + tries() + ": " + running.endedBecause().orElse("");
    return new CancelledException(context, message, maybeDone(), attempts, cause);
  }

  /** A wait that ended with an interrupt: whoever cancels interrupts as well. */
  ApiException interruptedOrCancelled(InterruptedCallException e) {
    return isCancelled() ? cancelled(e.getCause()) : ofThisCall(e);
  }

  /**
   * The failure with what is known of this call. Credentials and limiters know nothing of its
   * attempts; a request for a token, whatever became of it, is none of them.
   */
  ApiException ofThisCall(ApiException e) {
    boolean knows = e.attempts() == attempts && e.maybeDone() == maybeDone();
    if (knows && e.operation().isPresent()) {
      return e;
    }
    ErrorContext told = e.operation().isPresent() ? e.context() : context;
    return e.in(told.sent(attempts, maybeDone()));
  }

  InterruptedCallException interrupted(@Nullable Throwable cause) {
    Thread.currentThread().interrupt();
    String message = "interrupted after " + tries();
    return new InterruptedCallException(context, message, maybeDone(), attempts, cause);
  }

  DeadlineException late(String how, @Nullable Throwable cause) {
    String message = deadline + " " + how + " after " + tries();
    return new DeadlineException(context, message, maybeDone(), attempts, cause);
  }

  ConnectionException unanswered(String what, @Nullable Throwable cause) {
    return new ConnectionException(context, what + soFar(), maybeDone(), attempts, cause);
  }

  /** How often and how long it was tried, as a message ends with it. */
  String soFar() {
    return " (" + tries() + ", " + deadline.elapsed().toMillis() + " ms)";
  }

  private String tries() {
    return attempts == 1 ? "1 attempt" : attempts + " attempts";
  }
}
