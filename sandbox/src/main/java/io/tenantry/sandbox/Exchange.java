package io.tenantry.sandbox;

import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.Delivery;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request that a fake received, and its response. Immutable. Lookups of headers ignore case.
 * Contains what was sent over the wire, including secrets.
 *
 * @param connection number of the TCP connection, starting at 0
 * @param method HTTP method
 * @param path path as sent, percent-encoded, without the query
 * @param query query as sent, percent-encoded, without the question mark; empty if there is none
 * @param headers request headers
 * @param body request body as UTF-8 text; empty if there is none
 * @param status status of the response; 0 if the connection was closed without a response
 * @param responseHeaders headers of the response
 * @param responseBody complete body of the response as UTF-8 text, even if only part of it was sent
 */
public record Exchange(
    int connection,
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    String body,
    int status,
    Map<String, List<String>> responseHeaders,
    String responseBody) {
  /**
   * @throws IllegalArgumentException if a value that is not optional is null
   */
  public Exchange {
    Checks.notNull("method", method);
    Checks.notNull("path", path);
    Checks.notNull("query", query);
    Checks.notNull("headers", headers);
    Checks.notNull("body", body);
    Checks.notNull("responseHeaders", responseHeaders);
    Checks.notNull("responseBody", responseBody);
  }

  static Exchange of(Request request, Delivery delivery, Map<String, List<String>> sentHeaders) {
    Response response = delivery.response();
    boolean responded = delivery.effect() != Delivery.Effect.CLOSE;
    return new Exchange(
        request.connection(),
        request.method(),
        request.path(),
        request.rawQuery(),
        request.headers(),
        request.body(),
        responded ? response.status() : 0,
        responded ? sentHeaders : Map.of(),
        responded ? response.body().utf8() : "");
  }

  /** Returns the first value of a request header, or empty if the request did not have it. */
  public Optional<String> header(String name) {
    Checks.notNull("name", name);
    return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
  }

  /**
   * Returns the decoded value of a query parameter, the last one if it was sent several times, or
   * empty if the request did not have it.
   */
  public Optional<String> parameter(String name) {
    Checks.notNull("name", name);
    return Optional.ofNullable(Request.pairs(query).get(name));
  }

  /** Returns method, path and status, without query, headers and bodies. */
  @Override
  public String toString() {
    return method + " " + path + " -> " + status;
  }
}
