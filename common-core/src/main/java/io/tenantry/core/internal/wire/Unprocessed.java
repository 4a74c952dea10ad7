package io.tenantry.core.internal.wire;

import java.io.IOException;

/**
 * Recognizes HTTP/2 failures that show that the server did not process the request (RFC 9113,
 * section 8.7). OkHttp's module does not export their classes, so they are matched by name.
 */
final class Unprocessed {
  private static final String HTTP2 = "okhttp3.internal.http2.";

  /** The server has refused the stream, or has ended the connection below it (GOAWAY). */
  private static final String RESET = HTTP2 + "StreamResetException";

  private static final String REFUSED = "REFUSED_STREAM";

  /** The connection was ending already, so no stream was opened. */
  private static final String NEVER_OPENED = HTTP2 + "ConnectionShutdownException";

  private static final String NO_STREAM = "stream wasn't created";

  private Unprocessed() {}

  static boolean isShownBy(IOException failure) {
    String name = failure.getClass().getName();
    String message = String.valueOf(failure.getMessage());
    return name.equals(NEVER_OPENED) || (name.equals(RESET) && message.endsWith(REFUSED));
  }

  /**
   * Returns whether the connection ended while the stream was opened, so that OkHttp could not read
   * a response. The server may have received the request all the same.
   */
  static boolean isShownWhileOpening(IOException failure) {
    for (Throwable suppressed : failure.getSuppressed()) {
      if (NO_STREAM.equals(suppressed.getMessage())) {
        return true;
      }
    }
    return false;
  }
}
