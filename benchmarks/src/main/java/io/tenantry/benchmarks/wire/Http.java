package io.tenantry.benchmarks.wire;

import java.nio.charset.StandardCharsets;

/** Answers as bytes. */
public final class Http {
  private Http() {}

  /** A response with status 200 and this JSON. */
  public static byte[] ok(String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + json;
    return answer.getBytes(StandardCharsets.UTF_8);
  }

  /** A response with status 204. */
  public static byte[] noContent() {
    return "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  }
}
