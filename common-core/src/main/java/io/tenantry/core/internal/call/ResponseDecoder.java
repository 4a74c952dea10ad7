package io.tenantry.core.internal.call;

import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.FailedAttempt;
import io.tenantry.core.internal.context.FailedAttempt.Retry;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.json.JsonException;
import org.jspecify.annotations.Nullable;

/** Decodes a successful response, as part of the attempt. */
public abstract class ResponseDecoder<T> {
  /** The largest body in bytes, well above all JSON pages and attachments of the vendors. */
  public static final long LARGEST = 64L * 1024 * 1024;

  private static final int EXCERPT = 200;

  /** Returns the largest allowed body in bytes; negative if the body is not needed. */
  public long limit() {
    return LARGEST;
  }

  /** Returns the result, or throws why the attempt failed. */
  public abstract T decode(BufferedResponse response, CallState call) throws FailedAttempt;

  /** Rejects an HTML page, which comes from a gateway and not from the vendor. */
  static void refuseHtml(BufferedResponse response, CallState call, String expected)
      throws FailedAttempt {
    if (response.isHtml()) {
      String message =
          "expected %s, but received an HTML page (status %d)"
              .formatted(expected, response.status());
      throw unreadable(response, call, message, null, Retry.IF_SAFE);
    }
  }

  static FailedAttempt unreadable(
      BufferedResponse response,
      CallState call,
      String what,
      @Nullable Exception cause,
      Retry repeat) {
    String path = cause instanceof JsonException at ? at.path().orElse(null) : null;
    String message = response.redaction().of(what) + call.soFar();
    return new FailedAttempt(
        new UnreadableResponseException(
            call.context, message, path, response.excerpt(EXCERPT), response.redaction().of(cause)),
        repeat);
  }
}
