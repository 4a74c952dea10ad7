package io.tenantry.contract;

import mockwebserver3.MockResponse;

/** Responses that tests prepare. */
public final class Replies {
  private Replies() {}

  /** A JSON response. */
  public static MockResponse json(int status, String body) {
    return start(status, body).build();
  }

  /** A JSON response with one more header. */
  public static MockResponse json(int status, String body, String header, String value) {
    return start(status, body).addHeader(header, value).build();
  }

  /** An HTML page, as gateways send them. */
  public static MockResponse html(int status) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "text/html")
        .body("<html><body><h1>nginx</h1></body></html>")
        .build();
  }

  /** A response without a body. */
  public static MockResponse empty(int status) {
    return new MockResponse.Builder().code(status).build();
  }

  private static MockResponse.Builder start(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body);
  }
}
