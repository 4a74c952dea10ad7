package io.tenantry.system.errors;

import io.tenantry.core.error.FieldError;
import io.tenantry.core.error.StatusException;
import io.tenantry.system.calls.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes an {@link ErrorForm}: an empty JSON body of which nothing is to be told, so far. */
final class ErrorFormBuilder {
  private final Tenant tenant;
  private final String name;
  private final int status;
  private final Class<? extends StatusException> expected;
  private final List<FieldError> fields = new ArrayList<>();
  private int httpStatus;
  private String body = "";
  private String type = "application/json";
  private @Nullable String header;
  private @Nullable String message;
  private @Nullable String code;
  private @Nullable String requestId;
  private @Nullable String remedy;

  ErrorFormBuilder(
      Tenant tenant, String name, int status, Class<? extends StatusException> expected) {
    this.tenant = tenant;
    this.name = name;
    this.status = status;
    this.httpStatus = status;
    this.expected = expected;
  }

  ErrorFormBuilder body(String text) {
    body = text;
    return this;
  }

  /** It comes with 200 although it means its status. */
  ErrorFormBuilder inside200() {
    httpStatus = 200;
    return this;
  }

  ErrorFormBuilder type(String contentType) {
    type = contentType;
    return this;
  }

  /** A header, {@code name: value}. */
  ErrorFormBuilder header(String line) {
    header = line;
    return this;
  }

  ErrorFormBuilder says(@Nullable String text) {
    message = text;
    return this;
  }

  ErrorFormBuilder code(String value) {
    code = value;
    return this;
  }

  ErrorFormBuilder field(String field, String text) {
    fields.add(new FieldError(field, text));
    return this;
  }

  ErrorFormBuilder id(String value) {
    requestId = value;
    return this;
  }

  /** What its remedy contains; without a call of this it has none. */
  ErrorFormBuilder remedy(String part) {
    remedy = part;
    return this;
  }

  ErrorForm build() {
    return new ErrorForm(
        tenant,
        name,
        status,
        httpStatus,
        body,
        type,
        header,
        expected,
        message,
        code,
        List.copyOf(fields),
        requestId,
        remedy);
  }
}
