package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What may differ from call to call. {@code client.with(options)} is a view of the client that uses
 * them; what they leave open stays as the client has it. A value that can't be, null among them, is
 * a {@link ConfigurationException}. Immutable.
 */
public final class CallOptions {
  private static final CallOptions NONE =
      new CallOptions(null, ExtraHeaders.NONE, null, null, false, false, false);

  private final @Nullable Duration deadline;
  private final ExtraHeaders headers;
  private final @Nullable RetryPolicy retry;
  private final @Nullable AnswerListener onAnswer;
  private final boolean failFast;
  private final boolean strict;
  private final boolean readOnly;

  private CallOptions(
      @Nullable Duration deadline,
      ExtraHeaders headers,
      @Nullable RetryPolicy retry,
      @Nullable AnswerListener onAnswer,
      boolean failFast,
      boolean strict,
      boolean readOnly) {
    this.deadline = deadline;
    this.headers = headers;
    this.retry = retry;
    this.onAnswer = onAnswer;
    this.failFast = failFast;
    this.strict = strict;
    this.readOnly = readOnly;
  }

  /** Nothing special: the start for everything else, {@code CallOptions.none().failFast()}. */
  public static CallOptions none() {
    return NONE;
  }

  /** A deadline and nothing else special: {@code CallOptions.deadline(d).failFast()}. */
  public static CallOptions deadline(Duration duration) {
    return NONE.withDeadline(duration);
  }

  /** The longest time for one call (for one page of a list), attempts and waits included. */
  public CallOptions withDeadline(Duration duration) {
    Checks.notNull(duration, "deadline", ConfigurationException::new);
    if (duration.isNegative() || duration.isZero()) {
      throw new ConfigurationException("A deadline lies ahead: " + duration + " does not");
    }
    return new CallOptions(duration, headers, retry, onAnswer, failFast, strict, readOnly);
  }

  /** A header for every request; it wins over the client's, but never over credentials. */
  public CallOptions header(String name, String value) {
    Checks.notNull(name, "header name", ConfigurationException::new);
    ExtraHeaders more =
        headers.with(name, Checks.notNull(value, "header " + name, ConfigurationException::new));
    return new CallOptions(deadline, more, retry, onAnswer, failFast, strict, readOnly);
  }

  /** How often and how patiently to repeat. */
  public CallOptions retry(RetryPolicy policy) {
    RetryPolicy given = Checks.notNull(policy, "retry policy", ConfigurationException::new);
    return new CallOptions(deadline, headers, given, onAnswer, failFast, strict, readOnly);
  }

  /**
   * Never wait: neither for a limit of the client's own, nor before another attempt, nor for a
   * token that another process is getting ({@link io.tenantry.core.error.BusyException}). A token
   * that another call of this process is getting is waited for like one's own.
   */
  public CallOptions failFast() {
    return new CallOptions(deadline, headers, retry, onAnswer, true, strict, readOnly);
  }

  /** Who is told status and headers of each answer, beside those who are told already. */
  public CallOptions onAnswer(AnswerListener listener) {
    AnswerListener all =
        both(
            onAnswer, Checks.notNull(listener, "listener of answers", ConfigurationException::new));
    return new CallOptions(deadline, headers, retry, all, failFast, strict, readOnly);
  }

  /** Makes each deviation of an answer from the spec an error. */
  public CallOptions strict() {
    return new CallOptions(deadline, headers, retry, onAnswer, failFast, true, readOnly);
  }

  /**
   * Only read: an operation that may change something is refused before anything is sent ({@link
   * io.tenantry.core.error.ReadOnlyException}). No further options take that back.
   */
  public CallOptions readOnly() {
    return new CallOptions(deadline, headers, retry, onAnswer, failFast, strict, true);
  }

  /** These options and others; where both say something, {@code other} wins. */
  public CallOptions and(CallOptions other) {
    return Checks.notNull(other, "options", ConfigurationException::new).over(this);
  }

  /** These options, and what they leave open from {@code base}. Both answer listeners are told. */
  CallOptions over(CallOptions base) {
    return new CallOptions(
        deadline != null ? deadline : base.deadline,
        headers.over(base.headers),
        retry != null ? retry : base.retry,
        both(base.onAnswer, onAnswer),
        failFast || base.failFast,
        strict || base.strict,
        readOnly || base.readOnly);
  }

  private static @Nullable AnswerListener both(
      @Nullable AnswerListener first, @Nullable AnswerListener second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return answer -> {
      first.answered(answer);
      second.answered(answer);
    };
  }

  Optional<Duration> deadline() {
    return Optional.ofNullable(deadline);
  }

  ExtraHeaders headers() {
    return headers;
  }

  RetryPolicy retry() {
    return retry == null ? RetryPolicy.DEFAULT : retry;
  }

  boolean isFailFast() {
    return failFast;
  }

  boolean isStrict() {
    return strict;
  }

  boolean isReadOnly() {
    return readOnly;
  }

  void tell(Supplier<AnswerInfo> answer) {
    if (onAnswer != null) {
      onAnswer.answered(answer.get());
    }
  }

  /** What is set, header values left out. */
  @Override
  public String toString() {
    return "CallOptions[deadline=%s, headers=%s, retry=%s, failFast=%s, strict=%s, readOnly=%s]"
        .formatted(deadline, headers, retry, failFast, strict, readOnly);
  }
}
