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
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.internal.drift.UnreadableMemory;
import io.tenantry.core.internal.error.Failures;
import io.tenantry.core.internal.redact.Redaction;
import io.tenantry.core.json.DriftListener;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The state of a running call: operation, options, attempts and deadline. Not thread-safe. */
public final class CallState {
  private static final int LONGEST_REASON = 300;

  public final Operation operation;
  public final CallOptions options;
  public final ErrorContext context;
  public final Deadline deadline;
  public final CallCancellation running;

  /** What the client's builder calls its settings. */
  public final SettingNames settings;

  /** Counts attempts and waits. */
  public final CallMetrics metrics;

  private final @Nullable DriftListener driftListener;
  private final UnreadableMemory memory;

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
      SettingNames settings,
      @Nullable DriftListener driftListener,
      UnreadableMemory memory) {
    this(
        operation,
        options,
        context,
        new Deadline(time, options.deadline()),
        running,
        metrics,
        settings,
        driftListener,
        memory);
  }

  private CallState(
      Operation operation,
      CallOptions options,
      ErrorContext context,
      Deadline deadline,
      CallCancellation running,
      CallMetrics metrics,
      SettingNames settings,
      @Nullable DriftListener driftListener,
      UnreadableMemory memory) {
    this.operation = operation;
    this.options = options;
    this.context = context;
    this.deadline = deadline;
    this.running = running;
    this.metrics = metrics;
    this.settings = settings;
    this.driftListener = driftListener;
    this.memory = memory;
  }

  /**
   * Returns the state of a token request for this call: the same deadline, but separate attempts.
   */
  public CallState forToken() {
    CallState own =
        new CallState(
            operation,
            CallOptions.none(),
            context,
            deadline,
            running,
            CallMetrics.NONE,
            settings.ofToken(),
            null,
            memory);
    own.sending();
    return own;
  }

  public int attempts() {
    return attempts;
  }

  /** Records the start of an attempt. */
  public void sending() {
    attempts++;
    deliveredBefore = deliveredBefore || deliveredNow;
    deliveredNow = false;
  }

  /** Records that the server may have received this attempt. */
  public void delivered() {
    deliveredNow = true;
  }

  /** Records that this attempt has definitely not taken effect. */
  public void didNothing() {
    deliveredNow = false;
  }

  /** Returns false for calls that only read, whether or not the server received them. */
  private boolean mayHaveTakenEffect() {
    return !operation.isSafe() && (deliveredBefore || deliveredNow);
  }

  /** Sets the secrets to hide in texts from responses. */
  public void confided(Redaction inLastRequest) {
    redaction = inLastRequest;
  }

  /** Returns the receiver of deviations in this call's responses; credentials are hidden. */
  public Drift drift() {
    return Drift.of(
            operation.vendor().name(), operation.id(), watchedListener(), options.isStrict())
        .notedIn(memory);
  }

  private @Nullable DriftListener watchedListener() {
    if (driftListener == null) {
      return null;
    }
    return metrics.counting(event -> driftListener.onDrift(redaction.of(event)));
  }

  /** Throws if the call is cancelled or interrupted, or if its deadline is exceeded. */
  public void check() {
    if (isCancelled()) {
      throw cancelled(null);
    }
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(null);
    }
    if (deadline.hasPassed()) {
      throw late("exceeded", null);
    }
  }

  /** Sleeps, and returns the duration. */
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

  /** Returns the exception for an interrupted wait: a cancellation interrupts waits as well. */
  public ApiException interruptedOrCancelled(InterruptedCallException e) {
    return isCancelled() ? cancelled(e.getCause()) : ofThisCall(e);
  }

  /**
   * Adds this call's attempts to a failure of credentials or limiters, which do not know them.
   * Token requests are not counted.
   */
  public ApiException ofThisCall(ApiException e) {
    boolean knows = e.attempts() == attempts && e.mayHaveTakenEffect() == mayHaveTakenEffect();
    if (knows && e.operation().isPresent()) {
      return e;
    }
    ErrorContext about = e.operation().isPresent() ? e.context() : context;
    return Failures.ofCall(e, about, attempts, mayHaveTakenEffect());
  }

  public InterruptedCallException interrupted(@Nullable Throwable cause) {
    Thread.currentThread().interrupt();
    String message = "interrupted after " + tries();
    return new InterruptedCallException(context, message, mayHaveTakenEffect(), attempts, cause);
  }

  /**
   * Sets the interrupt flag again if the exception shows that it was cleared. OkHttp throws {@code
   * InterruptedException} undeclared when it is interrupted while it connects.
   */
  public static void keepInterrupt(Throwable failure) {
    if (failure instanceof InterruptedException
        || failure.getCause() instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the failure for an exception of other code, such as a listener of the program. */
  public ApiException unexpected(Throwable failure) {
    keepInterrupt(failure);
    Throwable e = redaction.quiet(failure);
    if (isCancelled()) {
      return cancelled(e);
    }
    return failure instanceof InterruptedException
        ? interrupted(e)
        : unanswered(
            "unexpected " + Excerpts.oneLine(e.toString(), LONGEST_REASON), e, settings.baseUrl());
  }

  public DeadlineException late(String how, @Nullable Throwable cause) {
    String message = deadline + " " + how + " after " + tries();
    return new DeadlineException(context, message, mayHaveTakenEffect(), attempts, cause);
  }

  /**
   * Returns the exception for a request without a response.
   *
   * @param setting the setters of its URL
   */
  public ConnectionException unanswered(String what, @Nullable Throwable cause, String setting) {
    String remedy =
        cause instanceof UnknownHostException
            ? ". Check the host in %s, and this machine's network and DNS".formatted(setting)
            : "";
    return new ConnectionException(
        context, what + soFar() + remedy, mayHaveTakenEffect(), attempts, cause);
  }

  /** Returns attempts and duration as the end of a message: " (2 attempts, 35 ms)". */
  public String soFar() {
    return " (" + tries() + ", " + deadline.elapsed().toMillis() + " ms)";
  }

  private String tries() {
    return attempts == 1 ? "1 attempt" : attempts + " attempts";
  }
}
