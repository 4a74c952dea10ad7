package io.tenantry.core.spec;

import io.tenantry.core.limit.QuotaHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a vendor's error responses contain what: field paths joined by dots ("error.message"),
 * tried in order, and header names. Immutable.
 */
public final class ErrorShape {
  /** A shape without paths: only the body's text is used. */
  public static final ErrorShape NONE = builder().build();

  private final List<String> message;
  private final List<String> code;
  private final List<String> fields;
  private final List<String> requestIdHeaders;
  private final List<String> requestIdMembers;
  private final List<String> inSuccess;
  private final List<String> statusInSuccess;
  private final List<String> genericCodes;
  private final List<ErrorRemedy> remedies;
  private final List<String> retryAfter;
  private final @Nullable QuotaHeaders quota;
  private final Map<Integer, Pattern> throttled;
  private final @Nullable Pattern messagePattern;

  private ErrorShape(Builder from) {
    message = from.message;
    code = from.code;
    fields = from.fields;
    requestIdHeaders = from.requestIdHeaders;
    requestIdMembers = from.requestIdMembers;
    inSuccess = from.inSuccess;
    statusInSuccess = from.statusInSuccess;
    genericCodes = from.genericCodes;
    remedies = List.copyOf(from.remedies);
    retryAfter = from.retryAfter;
    quota = from.quota;
    throttled = Map.copyOf(from.throttled);
    messagePattern = from.messagePattern;
  }

  /** Returns a new builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a shape that falls back to {@code other} where this one finds nothing. */
  public ErrorShape orElse(ErrorShape other) {
    Builder both = builder();
    Stream.of(remedies, other.remedies).flatMap(List::stream).forEach(both::remedy);
    both.quota = quota == null ? other.quota : quota;
    both.throttled.putAll(other.throttled);
    both.throttled.putAll(throttled);
    both.messagePattern = messagePattern == null ? other.messagePattern : messagePattern;
    return both.message(both(message, other.message))
        .code(both(code, other.code))
        .genericCodes(both(genericCodes, other.genericCodes))
        .fields(both(fields, other.fields))
        .requestIdHeaders(both(requestIdHeaders, other.requestIdHeaders))
        .requestIdMembers(both(requestIdMembers, other.requestIdMembers))
        .inSuccess(both(inSuccess, other.inSuccess))
        .statusInSuccess(both(statusInSuccess, other.statusInSuccess))
        .retryAfter(both(retryAfter, other.retryAfter))
        .build();
  }

  private static String[] both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toArray(String[]::new);
  }

  /** Returns the paths of the vendor's message. */
  public List<String> message() {
    return message;
  }

  /** Returns the parts of a vendor's message. */
  public ErrorMessage read(String wholeMessage) {
    return ErrorMessage.of(wholeMessage, messagePattern);
  }

  /** Returns the paths of the vendor's error code. */
  public List<String> code() {
    return code;
  }

  /** Returns whether a code only states that there is an error. */
  public boolean isGeneric(String vendorCode) {
    return genericCodes.contains(vendorCode);
  }

  /** Returns the first advice that applies to a refusal. */
  public Optional<String> remedy(ErrorRemedy.Refusal refusal) {
    return remedies.stream()
        .filter(remedy -> remedy.fits(refusal))
        .findFirst()
        .map(ErrorRemedy::text);
  }

  /** Returns the paths of errors of single fields. */
  public List<String> fields() {
    return fields;
  }

  /** Returns the headers that carry the request's id. */
  public List<String> requestIdHeaders() {
    return requestIdHeaders;
  }

  /** Returns the paths of the request's id. */
  public List<String> requestIdMembers() {
    return requestIdMembers;
  }

  /** Returns the paths of texts that mark a response as an error, whatever its status. */
  public List<String> inSuccess() {
    return inSuccess;
  }

  /** Returns the paths of a status that overrides the response's own: 400 and above is an error. */
  public List<String> statusInSuccess() {
    return statusInSuccess;
  }

  /** Returns the paths of a requested delay in seconds, read if there is no {@code Retry-After}. */
  public List<String> retryAfter() {
    return retryAfter;
  }

  /** Returns the headers that state when calls are allowed again, of windows of unknown size. */
  public Optional<QuotaHeaders> quota() {
    return Optional.ofNullable(quota);
  }

  /** Returns whether some errors with this status mean the same as a 429. */
  public boolean mayThrottle(int status) {
    return throttled.containsKey(status);
  }

  /** Returns whether an error with this status and message means the same as a 429. */
  public boolean throttles(int status, String wholeMessage) {
    Pattern message = throttled.get(status);
    return message != null && message.matcher(wholeMessage).find();
  }

  /**
   * Builds an {@link ErrorShape}. Each call replaces the previous value, except for {@link #remedy}
   * and {@link #throttled}. Not thread-safe.
   */
  public static final class Builder {
    private List<String> message = List.of();
    private List<String> code = List.of();
    private List<String> fields = List.of();
    private List<String> requestIdHeaders = List.of();
    private List<String> requestIdMembers = List.of();
    private List<String> inSuccess = List.of();
    private List<String> statusInSuccess = List.of();
    private List<String> genericCodes = List.of();
    private final List<ErrorRemedy> remedies = new ArrayList<>();
    private List<String> retryAfter = List.of();
    private @Nullable QuotaHeaders quota;
    private final Map<Integer, Pattern> throttled = new HashMap<>();
    private @Nullable Pattern messagePattern;

    private Builder() {}

    /** Sets the paths of the vendor's message. */
    public Builder message(String... paths) {
      message = List.of(paths);
      return this;
    }

    /** Sets the paths of the vendor's error code. */
    public Builder code(String... paths) {
      code = List.of(paths);
      return this;
    }

    /** Sets codes that only state that there is an error; a more specific one is preferred. */
    public Builder genericCodes(String... values) {
      genericCodes = List.of(values);
      return this;
    }

    /** Sets the paths of errors of single fields. */
    public Builder fields(String... paths) {
      fields = List.of(paths);
      return this;
    }

    /** Sets the headers that carry the request's id. */
    public Builder requestIdHeaders(String... names) {
      requestIdHeaders = List.of(names);
      return this;
    }

    /** Sets the paths of the request's id. */
    public Builder requestIdMembers(String... paths) {
      requestIdMembers = List.of(paths);
      return this;
    }

    /** Returns the paths of texts that mark a response as an error, whatever its status. */
    public Builder inSuccess(String... paths) {
      inSuccess = List.of(paths);
      return this;
    }

    /** Sets the paths of a status that overrides the response's own. */
    public Builder statusInSuccess(String... paths) {
      statusInSuccess = List.of(paths);
      return this;
    }

    /**
     * Sets the form of messages that contain more than a text: a regular expression with the group
     * {@code text}, and optionally {@code code} and {@code id}.
     */
    public Builder messagePattern(String regex) {
      messagePattern = Pattern.compile(regex);
      return this;
    }

    /** Sets the paths of a requested delay in seconds. */
    public Builder retryAfter(String... paths) {
      retryAfter = List.of(paths);
      return this;
    }

    /** Sets the headers that state when calls are allowed again, of windows of unknown size. */
    public Builder quota(QuotaHeaders headers) {
      quota = headers;
      return this;
    }

    /** Adds a status that means the same as a 429 if the message matches a regular expression. */
    public Builder throttled(int status, String messageRegex) {
      throttled.put(status, Pattern.compile(messageRegex));
      return this;
    }

    /** Adds advice on refusals. The first that applies is used. */
    public Builder remedy(ErrorRemedy advice) {
      remedies.add(advice);
      return this;
    }

    /** Returns the shape. */
    public ErrorShape build() {
      return new ErrorShape(this);
    }
  }
}
