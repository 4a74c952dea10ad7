package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may differ from call to call: {@code CallOptions.none().deadline(d).failFast()}. {@code
 * client.with(options)} is a view of the client that uses them; what they leave unset stays as the
 * client has it. Each setter returns a copy, and throws {@link ConfigurationException} for null and
 * for a value out of range. Immutable.
 */
public final class CallOptions {
  private static final CallOptions NONE =
      new CallOptions(null, Map.of(), null, null, false, false, false);

  private final @Nullable Duration deadline;
  private final Map<String, String> headers;
  private final @Nullable RetryPolicy retry;
  private final @Nullable CallListener listener;
  private final boolean failFast;
  private final boolean strict;
  private final boolean readOnly;

  private CallOptions(
      @Nullable Duration deadline,
      Map<String, String> headers,
      @Nullable RetryPolicy retry,
      @Nullable CallListener listener,
      boolean failFast,
      boolean strict,
      boolean readOnly) {
    this.deadline = deadline;
    this.headers = headers;
    this.retry = retry;
    this.listener = listener;
    this.failFast = failFast;
    this.strict = strict;
    this.readOnly = readOnly;
  }

  /** Returns options with nothing set. */
  public static CallOptions none() {
    return NONE;
  }

  /**
   * Limits the total time of one call (of one page of a list), attempts and waits included.
   *
   * @throws ConfigurationException unless the duration is positive
   */
  public CallOptions deadline(Duration duration) {
    Checks.positive(
        duration, "deadline", "Leave it out for a call without", ConfigurationException::new);
    return new CallOptions(duration, headers, retry, listener, failFast, strict, readOnly);
  }

  /** Adds a header to every request; it wins over the client's, but never over credentials. */
  public CallOptions header(String name, String value) {
    Checks.notNull(name, "header name", ConfigurationException::new);
    Checks.notNull(value, "header " + name, ConfigurationException::new);
    if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
      throw new ConfigurationException("\"" + name + "\" is not a valid header name");
    }
    if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
      throw new ConfigurationException(
          "The value of header " + name + " holds a line break or a character outside ASCII");
    }
    Map<String, String> more = merged(headers, Map.of(name, value));
    return new CallOptions(deadline, more, retry, listener, failFast, strict, readOnly);
  }

  /** Sets the number of attempts and the backoff between them. */
  public CallOptions retry(RetryPolicy policy) {
    RetryPolicy given = Checks.notNull(policy, "retry policy", ConfigurationException::new);
    return new CallOptions(deadline, headers, given, listener, failFast, strict, readOnly);
  }

  /**
   * Makes calls fail instead of waiting: for a limit of the client's own, before another attempt,
   * or for a token that another process is getting ({@link
   * io.tenantry.core.error.LocalRateLimitException}). A call still waits for a token that another
   * call of this process is getting.
   */
  public CallOptions failFast() {
    return new CallOptions(deadline, headers, retry, listener, true, strict, readOnly);
  }

  /** Adds a listener, beside those that are set already. */
  public CallOptions listener(CallListener added) {
    CallListener given = Checks.notNull(added, "call listener", ConfigurationException::new);
    return new CallOptions(
        deadline, headers, retry, both(listener, given), failFast, strict, readOnly);
  }

  /** Makes each deviation of a response from the spec an error. */
  public CallOptions strict() {
    return new CallOptions(deadline, headers, retry, listener, failFast, true, readOnly);
  }

  /**
   * Refuses operations that may change something, before anything is sent ({@link
   * io.tenantry.core.error.ReadOnlyException}). No further options take that back.
   */
  public CallOptions readOnly() {
    return new CallOptions(deadline, headers, retry, listener, failFast, strict, true);
  }

  /** Combines these options and others; where both set something, {@code other} wins. */
  public CallOptions and(CallOptions other) {
    return Checks.notNull(other, "options", ConfigurationException::new).withDefaults(this);
  }

  /**
   * Fills in what these options leave unset. The listeners of both are notified, those of {@code
   * defaults} first.
   */
  public CallOptions withDefaults(CallOptions defaults) {
    Checks.notNull(defaults, "default options", ConfigurationException::new);
    return new CallOptions(
        deadline != null ? deadline : defaults.deadline,
        merged(defaults.headers, headers),
        retry != null ? retry : defaults.retry,
        both(defaults.listener, listener),
        failFast || defaults.failFast,
        strict || defaults.strict,
        readOnly || defaults.readOnly);
  }

  private static Map<String, String> merged(Map<String, String> base, Map<String, String> winners) {
    if (base.isEmpty() || winners.isEmpty()) {
      return winners.isEmpty() ? base : caseInsensitive(winners);
    }
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(base);
    all.keySet().removeAll(winners.keySet());
    all.putAll(winners);
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, String> caseInsensitive(Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    return Collections.unmodifiableMap(all);
  }

  private static @Nullable CallListener both(
      @Nullable CallListener first, @Nullable CallListener second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return response -> {
      first.responseReceived(response);
      second.responseReceived(response);
    };
  }

  /** The limit on the total time of a call; empty if it is not set. */
  public Optional<Duration> deadline() {
    return Optional.ofNullable(deadline);
  }

  /** The added headers by name, in whatever case; immutable. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The retry policy; {@link RetryPolicy#DEFAULT} if it is not set. */
  public RetryPolicy retryPolicy() {
    return retry == null ? RetryPolicy.DEFAULT : retry;
  }

  /** The listener that notifies all that were added; empty if there are none. */
  public Optional<CallListener> listener() {
    return Optional.ofNullable(listener);
  }

  /** Whether calls fail instead of waiting. */
  public boolean isFailFast() {
    return failFast;
  }

  /** Whether a deviation of a response from the spec is an error. */
  public boolean isStrict() {
    return strict;
  }

  /** Whether operations that may change something are refused. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /** What is set, without the values of headers. */
  @Override
  public String toString() {
    return "CallOptions[deadline=%s, headers=%s, retry=%s, failFast=%s, strict=%s, readOnly=%s]"
        .formatted(deadline, headers.keySet(), retry, failFast, strict, readOnly);
  }
}
