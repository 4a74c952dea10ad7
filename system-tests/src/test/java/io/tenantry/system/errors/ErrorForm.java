package io.tenantry.system.errors;

import io.tenantry.core.error.FieldError;
import io.tenantry.core.error.StatusException;
import io.tenantry.system.calls.Tenant;
import java.util.List;
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
