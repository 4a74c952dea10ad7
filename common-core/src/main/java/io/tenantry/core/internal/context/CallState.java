package io.tenantry.core.internal.context;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Operation;
import io.tenantry.core.http.TimeSource;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.internal.error.Failures;
import io.tenantry.core.internal.redact.Redaction;
import io.tenantry.core.json.DriftListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call on its way: what it is, how often it was tried, how long it may still take. */
public final class CallState {
  public final Operation operation;
  public final CallOptions options;
  public final ErrorContext context;
  public final Deadline deadline;
  public final CallCancellation running;

  /** Counts what the call takes. */
  public final CallMetrics metrics;

  private final @Nullable DriftListener driftListener;

  private Redaction redaction = Redaction.NONE;
  private int attempts;
  private boolean deliveredBefore;
  private boolean deliveredNow;

  public CallState(
      Operation operation,
      CallOptions options,
      ErrorContext context,
      TimeSource time,
      CallCancellation running,
      CallMetrics metrics,
      @Nullable DriftListener driftListener) {
    this(
        operation,
        options,
        context,
        new Deadline(time, options.deadline()),
        running,
        metrics,
        driftListener);
  }

  private CallState(
      Operation operation,
      CallOptions options,
      ErrorContext context,
      Deadline deadline,
      CallCancellation running,
      CallMetrics metrics,
      @Nullable DriftListener driftListener) {
    this.operation = operation;
    this.options = options;
    this.context = context;
    this.deadline = deadline;
    this.running = running;
    this.metrics = metrics;
    this.driftListener = driftListener;
  }

  /** A token request on behalf of this call: the same deadline, a count and delivery of its own. */
  public CallState forToken() {
    CallState own =
        new CallState(
            operation, CallOptions.none(), context, deadline, running, CallMetrics.NONE, null);
    own.sending();
    return own;
  }

  public int attempts() {
    return attempts;
  }

  /** Another attempt begins. */
  public void sending() {
    attempts++;
    deliveredBefore = deliveredBefore || deliveredNow;
    deliveredNow = false;
  }

  /** The server may have received this attempt. */
  public void delivered() {
    deliveredNow = true;
  }

  /** Whatever it received, the server surely did not act on this attempt. */
  public void didNothing() {
    deliveredNow = false;
  }

  /** What only reads changes nothing, whatever the server received of it. */
  private boolean mayHaveTakenEffect() {
    return !operation.isSafe() && (deliveredBefore || deliveredNow);
  }

  /** What the responses of this call must not repeat, from now on. */
  public void confided(Redaction inLastRequest) {
    redaction = inLastRequest;
  }

  /** Where deviations of this call's responses go, without what a server echoes of credentials. */
  public Drift drift() {
    return Drift.of(
        operation.vendor().name(), operation.id(), watchedListener(), options.isStrict());
  }

  private @Nullable DriftListener watchedListener() {
    if (driftListener == null) {
      return null;
    }
    return metrics.counting(event -> driftListener.onDrift(redaction.of(event)));
  }

  /** Ends the call before its next step if nobody waits for it any more. */
  public void check() {
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
  public Duration sleep(TimeSource timing, Duration wait) {
    try {
      timing.sleep(wait);
      return wait;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  public boolean isCancelled() {
    return running.endedBecause().isPresent();
  }

  public CancelledException cancelled(@Nullable Throwable cause) {
    String message = "cancelled after " + tries() + ": " + running.endedBecause().orElse("");
    return new CancelledException(context, message, mayHaveTakenEffect(), attempts, cause);
  }

  /** A wait that ended with an interrupt: whoever cancels interrupts as well. */
  public ApiException interruptedOrCancelled(InterruptedCallException e) {
    return isCancelled() ? cancelled(e.getCause()) : ofThisCall(e);
  }

  /**
   * The failure with what is known of this call. Credentials and limiters know nothing of its
   * attempts; a request for a token, whatever became of it, is none of them.
   */
  public ApiException ofThisCall(ApiException e) {
    boolean knows = e.attempts() == attempts && e.mayHaveTakenEffect() == mayHaveTakenEffect();
    if (knows && e.operation().isPresent()) {
      return e;
    }
    ErrorContext told = e.operation().isPresent() ? e.context() : context;
    return Failures.ofCall(e, told, attempts, mayHaveTakenEffect());
  }

  public InterruptedCallException interrupted(@Nullable Throwable cause) {
    Thread.currentThread().interrupt();
    String message = "interrupted after " + tries();
    return new InterruptedCallException(context, message, mayHaveTakenEffect(), attempts, cause);
  }

  public DeadlineException late(String how, @Nullable Throwable cause) {
    String message = deadline + " " + how + " after " + tries();
    return new DeadlineException(context, message, mayHaveTakenEffect(), attempts, cause);
  }

  public ConnectionException unanswered(String what, @Nullable Throwable cause) {
    return new ConnectionException(context, what + soFar(), mayHaveTakenEffect(), attempts, cause);
  }

  /** How often and how long it was tried, as a message ends with it. */
  public String soFar() {
    return " (" + tries() + ", " + deadline.elapsed().toMillis() + " ms)";
  }

  private String tries() {
    return attempts == 1 ? "1 attempt" : attempts + " attempts";
  }
}
