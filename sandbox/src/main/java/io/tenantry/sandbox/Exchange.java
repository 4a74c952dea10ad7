package io.tenantry.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;

/**
 * One request that a fake saw, with the answer it gave. Immutable. Header names are looked up
 * without regard to case. Holds what went over the wire, so also the secrets.
 *
 * @param connection number of the TCP connection it came on, from 0
 * @param method HTTP method
 * @param path path as sent, still percent-encoded, without the query
 * @param query query as sent, still percent-encoded, without the question mark; empty without one
 * @param headers request headers
 * @param body request body as UTF-8 text; empty without one
 * @param status status of the answer; 0 when the connection was closed without one
 * @param answerHeaders headers of the answer
 * @param answerBody full body of the answer as UTF-8 text, also where it was cut on the way
 */
public record Exchange(
    int connection,
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    String body,
    int status,
    Map<String, List<String>> answerHeaders,
    String answerBody) {

  static Exchange of(Ask ask, Delivery delivery, Headers sent) {
    Answer answer = delivery.answer();
    boolean answered = delivery.effect() != Delivery.Effect.CLOSE;
    return new Exchange(
        ask.connection(),
        ask.method(),
        ask.path(),
        ask.rawQuery(),
        ask.headers(),
        ask.body(),
        answered ? answer.status() : 0,
        answered ? Ask.headers(sent) : Map.of(),
        answered ? answer.body().utf8() : "");
  }

  /** The first value of a request header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
  }

  /** A query parameter, decoded; the last of several with this name. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(Ask.pairs(query).get(name));
  }

  /** Method, path and status, without query, headers and bodies. */
  @Override
  public String toString() {
    return method + " " + path + " -> " + status;
  }
}
