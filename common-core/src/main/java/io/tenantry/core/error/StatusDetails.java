package io.tenantry.core.error;

import io.tenantry.core.internal.Excerpts;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a {@link StatusException} carries, and the message that it makes of it. */
record StatusDetails(
    int statusCode,
    int httpStatus,
    String reason,
    @Nullable String vendorMessage,
    @Nullable String vendorCode,
    boolean codeIsGeneric,
    List<FieldError> fieldErrors,
    @Nullable String requestId,
    String method,
    String path,
    int attempts,
    Duration elapsed,
    @Nullable Duration retryAfter,
    String body,
    @Nullable String remedy)
    implements Serializable {
  private static final int QUOTED = 300;

  /**
   * @param subject who answered
   */
  String message(String subject) {
    StringBuilder text = new StringBuilder(subject);
    text.append(' ').append(verb());
    String request = (method + " " + path).strip();
    text.append(request.isEmpty() ? "the request" : request);
    text.append(": ").append((statusCode + " " + reason).strip());
    if (vendorMessage != null) {
      text.append(", \"").append(Excerpts.oneLine(vendorMessage, QUOTED)).append('"');
    }
    if (vendorCode != null && codeSaysMore()) {
      text.append(", code ").append(Excerpts.oneLine(vendorCode, QUOTED));
    }
    if (!fieldErrors.isEmpty()) {
      text.append(" [").append(Excerpts.oneLine(joined(), QUOTED)).append(']');
    }
    text.append(" (").append(circumstances()).append(')');
    if (remedy != null) {
      text.append(". ").append(remedy);
    }
    return text.toString();
  }

  private boolean codeSaysMore() {
    return !codeIsGeneric
        && !reason.equalsIgnoreCase(vendorCode)
        && !Objects.equals(vendorCode, vendorMessage);
  }

  private String verb() {
    if (statusCode >= 500) {
      return "failed at ";
    }
    return statusCode >= 300 && statusCode < 400 ? "redirected " : "refused ";
  }

  private String joined() {
    return fieldErrors.stream().map(FieldError::toString).collect(Collectors.joining("; "));
  }

  private String circumstances() {
    String within = httpStatus == statusCode ? "" : "inside a " + httpStatus + ", ";
    String id = requestId == null ? "" : "request id " + Excerpts.oneLine(requestId, 80) + ", ";
    String tries = attempts == 1 ? "1 attempt" : attempts + " attempts";
    return within + id + tries + ", " + elapsed.toMillis() + " ms";
  }
}
