package io.tenantry.core.error;

import java.util.List;
import java.util.stream.Stream;

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

  private ErrorShape(Builder from) {
    message = from.message;
    code = from.code;
    fields = from.fields;
    requestIdHeaders = from.requestIdHeaders;
    requestIdMembers = from.requestIdMembers;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Where this shape finds nothing, {@code other} is asked. */
  public ErrorShape orElse(ErrorShape other) {
    return builder()
        .message(both(message, other.message))
        .code(both(code, other.code))
        .fields(both(fields, other.fields))
        .requestIdHeaders(both(requestIdHeaders, other.requestIdHeaders))
        .requestIdMembers(both(requestIdMembers, other.requestIdMembers))
        .build();
  }

  private static String[] both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toArray(String[]::new);
  }

  /** Member paths of the vendor's explanation. */
  public List<String> message() {
    return message;
  }

  /** Member paths of the vendor's error code. */
  public List<String> code() {
    return code;
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

  /** Builds an {@link ErrorShape}. Each call replaces the former value. Not thread-safe. */
  public static final class Builder {
    private List<String> message = List.of();
    private List<String> code = List.of();
    private List<String> fields = List.of();
    private List<String> requestIdHeaders = List.of();
    private List<String> requestIdMembers = List.of();

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

    public ErrorShape build() {
      return new ErrorShape(this);
    }
  }
}
