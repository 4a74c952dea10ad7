package io.tenantry.core.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a vendor's error answers hold what: dotted member paths ("error.message"), tried in order,
 * and header names. Immutable data.
 */
public final class ErrorShape {
  /** Nothing is known: only the body's text is used. */
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
    messagePattern = from.messagePattern;
  }

  /** A builder for a shape in which nothing is known yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Where this shape finds nothing, {@code other} is asked. */
  public ErrorShape orElse(ErrorShape other) {
    Builder both = builder();
    Stream.of(remedies, other.remedies).flatMap(List::stream).forEach(both::remedy);
    both.messagePattern = messagePattern == null ? other.messagePattern : messagePattern;
    return both.message(both(message, other.message))
        .code(both(code, other.code))
        .genericCodes(both(genericCodes, other.genericCodes))
        .fields(both(fields, other.fields))
        .requestIdHeaders(both(requestIdHeaders, other.requestIdHeaders))
        .requestIdMembers(both(requestIdMembers, other.requestIdMembers))
        .inSuccess(both(inSuccess, other.inSuccess))
        .statusInSuccess(both(statusInSuccess, other.statusInSuccess))
        .build();
  }

  private static String[] both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toArray(String[]::new);
  }

  /** Member paths of the vendor's explanation. */
  public List<String> message() {
    return message;
  }

  /** A message of the vendor, taken apart as far as its form is known. */
  public ErrorMessage read(String wholeMessage) {
    return ErrorMessage.of(wholeMessage, messagePattern);
  }

  /** Member paths of the vendor's error code. */
  public List<String> code() {
    return code;
  }

  /** Whether this code says no more than that there is an error. */
  public boolean isGeneric(String vendorCode) {
    return genericCodes.contains(vendorCode);
  }

  /** What to do about a refusal: the first advice that fits. */
  public Optional<String> remedy(ErrorRemedy.Refusal refusal) {
    return remedies.stream()
        .filter(remedy -> remedy.fits(refusal))
        .findFirst()
        .map(ErrorRemedy::text);
  }

  /** Member paths of the errors of single fields. */
  public List<String> fields() {
    return fields;
  }

  /** Headers that carry the request's id. */
  public List<String> requestIdHeaders() {
    return requestIdHeaders;
  }

  /** Member paths of the request's id. */
  public List<String> requestIdMembers() {
    return requestIdMembers;
  }

  /** Member paths of texts that only an error has, whatever the answer's status. */
  public List<String> inSuccess() {
    return inSuccess;
  }

  /** Member paths of a status that says more than the answer's own: 400 and above is an error. */
  public List<String> statusInSuccess() {
    return statusInSuccess;
  }

  /**
   * Builds an {@link ErrorShape}. Each call replaces the former value, save those of {@link
   * #remedy}. Not thread-safe.
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
    private @Nullable Pattern messagePattern;

    private Builder() {}

    /** Member paths of the vendor's explanation. */
    public Builder message(String... paths) {
      message = List.of(paths);
      return this;
    }

    /** Member paths of the vendor's error code. */
    public Builder code(String... paths) {
      code = List.of(paths);
      return this;
    }

    /** Codes that say no more than that there is an error: one that says more is looked for. */
    public Builder genericCodes(String... values) {
      genericCodes = List.of(values);
      return this;
    }

    /** Member paths of the errors of single fields. */
    public Builder fields(String... paths) {
      fields = List.of(paths);
      return this;
    }

    /** Headers that carry the request's id. */
    public Builder requestIdHeaders(String... names) {
      requestIdHeaders = List.of(names);
      return this;
    }

    /** Member paths of the request's id. */
    public Builder requestIdMembers(String... paths) {
      requestIdMembers = List.of(paths);
      return this;
    }

    /** Member paths of texts that only an error has, whatever the answer's status. */
    public Builder inSuccess(String... paths) {
      inSuccess = List.of(paths);
      return this;
    }

    /** Member paths of a status that says more than the answer's own. */
    public Builder statusInSuccess(String... paths) {
      statusInSuccess = List.of(paths);
      return this;
    }

    /**
     * The form of a whole message that holds more than its text: a regular expression with the
     * group {@code text}, and {@code code} and {@code id} where it has them.
     */
    public Builder messagePattern(String regex) {
      messagePattern = Pattern.compile(regex);
      return this;
    }

    /** Adds what to do about some refusals; those added first are asked first. */
    public Builder remedy(ErrorRemedy advice) {
      remedies.add(advice);
      return this;
    }

    /** The shape as described so far. */
    public ErrorShape build() {
      return new ErrorShape(this);
    }
  }
}
