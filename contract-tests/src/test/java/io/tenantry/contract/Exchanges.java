package io.tenantry.contract;

import okhttp3.Headers;
import okio.ByteString;

/** Exchanges for tests: a good one, and what differs from it. */
final class Exchanges {
  static final String SECRET = "s3cr3t-t0ken";
  private static final Headers SIGNED =
      Headers.of("Authorization", "Bearer " + SECRET, "Accept", "application/json");
  private static final Headers JSON = Headers.of("Content-Type", "application/json");

  private Exchanges() {}

  static Exchange get(String target, String answer) {
    return new Exchange(
        "GET", target, SIGNED, ByteString.EMPTY, 200, JSON, ByteString.encodeUtf8(answer));
  }

  static Exchange send(String method, String target, String body, int status, String answer) {
    Headers headers = SIGNED.newBuilder().add("Content-Type", "application/json").build();
    return new Exchange(
        method,
        target,
        headers,
        ByteString.encodeUtf8(body),
        status,
        answer.isEmpty() ? Headers.of() : JSON,
        ByteString.encodeUtf8(answer));
  }

  static Exchange post(String target, String contentType, String body, String answer) {
    return new Exchange(
        "POST",
        target,
        Headers.of("Content-Type", contentType),
        ByteString.encodeUtf8(body),
        200,
        JSON,
        ByteString.encodeUtf8(answer));
  }

  static Exchange unsigned(Exchange exchange) {
    return new Exchange(
        exchange.method(),
        exchange.target(),
        Headers.of(),
        exchange.requestBody(),
        exchange.status(),
        exchange.responseHeaders(),
        exchange.responseBody());
  }

  static Exchange answered(Exchange exchange, int status, Headers headers, String body) {
    return new Exchange(
        exchange.method(),
        exchange.target(),
        exchange.requestHeaders(),
        exchange.requestBody(),
        status,
        headers,
        ByteString.encodeUtf8(body));
  }
}
