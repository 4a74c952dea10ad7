package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Options of a call: {@code CallOptions.none().deadline(d).failFast()}. {@code
 * client.with(options)} returns a view of the client that uses them; options that are not set keep
 * the client's values. Each setter returns a copy, and throws {@link ConfigurationException} for
 * null and for a value out of range. Immutable.
 */
public final class CallOptions {
  private static final CallOptions NONE =
      new CallOptions(null, Map.of(), null, null, false, false, false, null);

  private final @Nullable Duration deadline;
  private final Map<String, String> headers;
  private final @Nullable RetryPolicy retry;
  private final @Nullable CallListener listener;
  private final boolean failFast;
  private final boolean strict;
  private final boolean readOnly;
  private final @Nullable Unreadable unreadable;

  /** What happens to items of a list that the client can't read when a call replaces the list. */
  public enum Unreadable {
    /** The call is refused. This is the default. */
    REFUSE,
    /** They are sent too, as they were received. */
    KEEP,
    /** They are not sent, so that the vendor deletes them. */
    DROP
  }

  private CallOptions(
      @Nullable Duration deadline,
      Map<String, String> headers,
      @Nullable RetryPolicy retry,
      @Nullable CallListener listener,
      boolean failFast,
      boolean strict,
      boolean readOnly,
      @Nullable Unreadable unreadable) {
    this.deadline = deadline;
    this.headers = headers;
    this.retry = retry;
    this.listener = listener;
    this.failFast = failFast;
    this.strict = strict;
    this.readOnly = readOnly;
    this.unreadable = unreadable;
  }

  /** Returns options without any value. */
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
        duration, "deadline", "Omit it for calls without a deadline", ConfigurationException::new);
    return new CallOptions(
        duration, headers, retry, listener, failFast, strict, readOnly, unreadable);
  }

  /**
   * Adds a header to every request. It overrides the client's header of the same name, except for
   * credentials. Headers that determine how a request is framed or where it is sent ({@code
   * Content-Length}, {@code Transfer-Encoding}, {@code Host}, {@code Connection} …) and {@code
   * Accept-Encoding} are set by the transport.
   *
   * @throws ConfigurationException if the name or value is not allowed in HTTP, or if the transport
   *     sets this header
   */
  public CallOptions header(String name, String value) {
    Checks.notNull(name, "header name", ConfigurationException::new);
    Checks.notNull(value, "header " + name, ConfigurationException::new);
    TransportHeaders.refuse(name);
    if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
      throw new ConfigurationException(
          "header name must be a valid HTTP header name, but was \"%s\""
              .formatted(Excerpts.oneLine(name, 80)));
    }
    if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
      throw new ConfigurationException(
          "value of header " + name + " must not contain line breaks or non-ASCII characters");
    }
    Map<String, String> more = merged(headers, Map.of(name, value));
    return new CallOptions(deadline, more, retry, listener, failFast, strict, readOnly, unreadable);
  }

  /** Sets the number of attempts and the backoff between them. */
  public CallOptions retry(RetryPolicy policy) {
    RetryPolicy given = Checks.notNull(policy, "retry", ConfigurationException::new);
    return new CallOptions(
        deadline, headers, given, listener, failFast, strict, readOnly, unreadable);
  }

  /**
   * Makes calls fail instead of waiting for a rate limit, for a retry, or for a token that another
   * process is requesting ({@link io.tenantry.core.error.LocalRateLimitException}). A call still
   * waits for a token that another call of this process is requesting.
   */
  public CallOptions failFast() {
    return new CallOptions(deadline, headers, retry, listener, true, strict, readOnly, unreadable);
  }

  /** Adds a listener to those that are already set. */
  public CallOptions listener(CallListener added) {
    CallListener given = Checks.notNull(added, "listener", ConfigurationException::new);
    return new CallOptions(
        deadline, headers, retry, both(listener, given), failFast, strict, readOnly, unreadable);
  }

  /**
   * Makes each deviation of a response from the spec an error ({@link
   * io.tenantry.core.error.UnreadableResponseException}).
   */
  public CallOptions strict() {
    return new CallOptions(
        deadline, headers, retry, listener, failFast, true, readOnly, unreadable);
  }

  /**
   * Rejects operations that may change something, before anything is sent ({@link
   * io.tenantry.core.error.ReadOnlyException}). Cannot be reverted by further options.
   */
  public CallOptions readOnly() {
    return new CallOptions(deadline, headers, retry, listener, failFast, strict, true, unreadable);
  }

  /**
   * Completes calls that replace a list of a record: items that this client could not read when it
   * last read the record are sent as they were received, each in its place. By default, such a call
   * fails with an {@link io.tenantry.core.error.UnreadableItemsException}.
   */
  public CallOptions keepUnreadable() {
    return unreadable(Unreadable.KEEP);
  }

  /**
   * Allows calls that replace a list of a record although this client could not read all of its
   * items: the vendor loses the others. By default, such a call fails with an {@link
   * io.tenantry.core.error.UnreadableItemsException}.
   */
  public CallOptions dropUnreadable() {
    return unreadable(Unreadable.DROP);
  }

  private CallOptions unreadable(Unreadable chosen) {
    return new CallOptions(deadline, headers, retry, listener, failFast, strict, readOnly, chosen);
  }

  /**
   * Returns these options combined with others; a value set in {@code other} overrides this one's.
   */
  public CallOptions and(CallOptions options) {
    return Checks.notNull(options, "options", ConfigurationException::new).withDefaults(this);
  }

  /**
   * Returns these options with defaults for values that are not set. Listeners of both are
   * notified, those of {@code defaults} first.
   */
  public CallOptions withDefaults(CallOptions defaults) {
    Checks.notNull(defaults, "defaults", ConfigurationException::new);
    return new CallOptions(
        deadline != null ? deadline : defaults.deadline,
        merged(defaults.headers, headers),
        retry != null ? retry : defaults.retry,
        both(defaults.listener, listener),
        failFast || defaults.failFast,
        strict || defaults.strict,
        readOnly || defaults.readOnly,
        unreadable != null ? unreadable : defaults.unreadable);
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

  /** Returns the limit on the total time of a call; empty if it is not set. */
  public Optional<Duration> deadline() {
    return Optional.ofNullable(deadline);
  }

  /** Returns the added headers by name, ignoring case; immutable. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns the retry policy; {@link RetryPolicy#DEFAULT} if it is not set. */
  public RetryPolicy retryPolicy() {
    return retry == null ? RetryPolicy.DEFAULT : retry;
  }

  /** Returns a listener that notifies all added listeners; empty if there are none. */
  public Optional<CallListener> listener() {
    return Optional.ofNullable(listener);
  }

  /** Returns whether calls fail instead of waiting. */
  public boolean isFailFast() {
    return failFast;
  }

  /** Returns whether a deviation of a response from the spec is an error. */
  public boolean isStrict() {
    return strict;
  }

  /** Returns whether operations that may change something are rejected. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /** Returns what happens to unreadable items of a list that a call replaces. */
  public Unreadable unreadable() {
    return unreadable == null ? Unreadable.REFUSE : unreadable;
  }

  /** Returns the options, with the names of headers but not their values. */
  @Override
  public String toString() {
    return "CallOptions[deadline=%s, headers=%s, retry=%s, failFast=%s, strict=%s, readOnly=%s, unreadable=%s]"
        .formatted(deadline, headers.keySet(), retry, failFast, strict, readOnly, unreadable());
  }
}
