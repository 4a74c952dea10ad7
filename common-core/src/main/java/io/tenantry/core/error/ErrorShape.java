package io.tenantry.core.error;

import java.util.List;

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

  List<String> message() {
    return message;
  }

  List<String> code() {
    return code;
  }

  List<String> fields() {
    return fields;
  }

  List<String> requestIdHeaders() {
    return requestIdHeaders;
  }

  List<String> requestIdMembers() {
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
