package io.tenantry.system.errors;

import io.tenantry.core.error.FieldError;
import io.tenantry.core.error.StatusException;
import io.tenantry.system.calls.Tenant;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/** An error as a vendor sends it, and what the client is to make of it. Immutable. */
record ErrorForm(
    Tenant tenant,
    String name,
    int status,
    int httpStatus,
    String body,
    String type,
    @Nullable String header,
    Class<? extends StatusException> expected,
    @Nullable String message,
    @Nullable String code,
    List<FieldError> fields,
    @Nullable String requestId,
    @Nullable String remedy) {

  static ErrorForm of(
      Tenant tenant, String name, int status, Class<? extends StatusException> expected) {
    return new ErrorForm(
        tenant,
        name,
        status,
        status,
        "",
        "application/json",
        null,
        expected,
        null,
        null,
        List.of(),
        null,
        null);
  }

  ErrorForm body(String text) {
    return new ErrorForm(
        tenant,
        name,
        status,
        httpStatus,
        text,
        type,
        header,
        expected,
        message,
        code,
        fields,
        requestId,
        remedy);
  }

  /** It comes with 200 although it means {@link #status}. */
  ErrorForm inside200() {
    return new ErrorForm(
        tenant, name, status, 200, body, type, header, expected, message, code, fields, requestId,
        remedy);
  }

  ErrorForm type(String contentType) {
    return new ErrorForm(
        tenant,
        name,
        status,
        httpStatus,
        body,
        contentType,
        header,
        expected,
        message,
        code,
        fields,
        requestId,
        remedy);
  }

  /** A header, {@code name: value}. */
  ErrorForm header(String line) {
    return new ErrorForm(
        tenant,
        name,
        status,
        httpStatus,
        body,
        type,
        line,
        expected,
        message,
        code,
        fields,
        requestId,
        remedy);
  }

  ErrorForm says(@Nullable String text) {
    return new ErrorForm(
        tenant,
        name,
        status,
        httpStatus,
        body,
        type,
        header,
        expected,
        text,
        code,
        fields,
        requestId,
        remedy);
  }

  ErrorForm code(String value) {
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
        value,
        fields,
        requestId,
        remedy);
  }

  ErrorForm field(String field, String text) {
    List<FieldError> more =
        Stream.concat(fields.stream(), Stream.of(new FieldError(field, text))).toList();
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
        more,
        requestId,
        remedy);
  }

  ErrorForm id(String value) {
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
        fields,
        value,
        remedy);
  }

  /** What its remedy contains; without a call of this it has none. */
  ErrorForm remedy(String part) {
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
        fields,
        requestId,
        part);
  }

  MockResponse answer() {
    MockResponse.Builder answer =
        new MockResponse.Builder().code(httpStatus).addHeader("Content-Type", type).body(body);
    if (header != null) {
      int colon = header.indexOf(':');
      answer.addHeader(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    return answer.build();
  }

  @Override
  public String toString() {
    return tenant + " " + httpStatus + " " + name;
  }
}
