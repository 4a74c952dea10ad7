package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.InvalidArgumentException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may differ from call to call. {@code client.with(options)} is a view of the client that uses
 * them; what they leave open stays as the client has it. Immutable.
 */
public final class CallOptions {
  private static final CallOptions NONE = new CallOptions(new Values());

  private final Values values;

  private CallOptions(Values values) {
    this.values = values;
  }

  /** Nothing special. */
  public static CallOptions none() {
    return NONE;
  }

  /** Starts with nothing special. */
  public static Builder builder() {
    return new Builder();
  }

  /** Shortcut for {@link Builder#deadline}. */
  public static CallOptions deadline(Duration duration) {
    return builder().deadline(duration).build();
  }

  /** Shortcut for {@link Builder#header}. */
  public static CallOptions header(String name, String value) {
    return builder().header(name, value).build();
  }

  /** Shortcut for {@link Builder#retry}. */
  public static CallOptions retry(RetryPolicy policy) {
    return builder().retry(policy).build();
  }

  /** Shortcut for {@link Builder#failFast}. */
  public static CallOptions failFast() {
    return builder().failFast().build();
  }

  /** Shortcut for {@link Builder#onAnswer}. */
  public static CallOptions onAnswer(AnswerListener listener) {
    return builder().onAnswer(listener).build();
  }

  /** Shortcut for {@link Builder#strict}. */
  public static CallOptions strict() {
    return builder().strict().build();
  }

  /** These options and others; where both say something, {@code other} wins. */
  public CallOptions and(CallOptions other) {
    if (other == null) {
      throw new InvalidArgumentException("options are required, but null was given");
    }
    return other.over(this);
  }

  /** These options, and what they leave open from {@code base}. Both answer listeners are told. */
  CallOptions over(CallOptions base) {
    Values merged = new Values();
    merged.deadline = values.deadline != null ? values.deadline : base.values.deadline;
    merged.headers = values.headers.over(base.values.headers);
    merged.retry = values.retry != null ? values.retry : base.values.retry;
    merged.failFast = values.failFast || base.values.failFast;
    merged.strict = values.strict || base.values.strict;
    merged.onAnswer = both(base.values.onAnswer, values.onAnswer);
    return new CallOptions(merged);
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
    return Optional.ofNullable(values.deadline);
  }

  ExtraHeaders headers() {
    return values.headers;
  }

  RetryPolicy retry() {
    return values.retry == null ? RetryPolicy.DEFAULT : values.retry;
  }

  boolean isFailFast() {
    return values.failFast;
  }

  boolean isStrict() {
    return values.strict;
  }

  void tell(AnswerInfo answer) {
    if (values.onAnswer != null) {
      values.onAnswer.answered(answer);
    }
  }

  /** What is set, header values left out. */
  @Override
  public String toString() {
    return "CallOptions[deadline=%s, headers=%s, retry=%s, failFast=%s, strict=%s]"
        .formatted(values.deadline, values.headers, values.retry, values.failFast, values.strict);
  }

  private static final class Values {
    private @Nullable Duration deadline;
    private ExtraHeaders headers = ExtraHeaders.NONE;
    private @Nullable RetryPolicy retry;
    private @Nullable AnswerListener onAnswer;
    private boolean failFast;
    private boolean strict;
  }

  /** Builds {@link CallOptions}. Not thread-safe. */
  public static final class Builder {
    private final Values values = new Values();

    private Builder() {}

    /** The longest time for one call (for one page of a list), attempts and waits included. */
    public Builder deadline(Duration duration) {
      if (duration.isNegative() || duration.isZero()) {
        throw new ConfigurationException("A deadline lies ahead: " + duration + " does not");
      }
      values.deadline = duration;
      return this;
    }

    /** A header for every request; it wins over the client's, but never over credentials. */
    public Builder header(String name, String value) {
      values.headers = values.headers.with(name, value);
      return this;
    }

    /** How often and how patiently to repeat. */
    public Builder retry(RetryPolicy policy) {
      values.retry = policy;
      return this;
    }

    /** Never wait: neither for a limit of the client's own nor before another attempt. */
    public Builder failFast() {
      values.failFast = true;
      return this;
    }

    /** Who is told status and headers of each answer. */
    public Builder onAnswer(AnswerListener listener) {
      values.onAnswer = listener;
      return this;
    }

    /** Makes each deviation of an answer from the spec an error. */
    public Builder strict() {
      values.strict = true;
      return this;
    }

    public CallOptions build() {
      return new CallOptions(values).over(NONE);
    }
  }
}
