package io.tenantry.core.http;

import io.tenantry.core.auth.TokenRequest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Request;

/** Removes from an answer what a server echoes of the credentials that we sent it. */
record Redaction(List<String> secrets) {
  /** As long as a secret may be to be found across the end of an excerpt. */
  static final int LONGEST = 8 * 1024;

  private static final int SHORTEST = 4;

  /** The credentials that sign a request. */
  static Redaction of(Request request) {
    Signature signature = request.tag(Signature.class);
    return of(signature == null ? List.of() : signature.headers().values());
  }

  /** All that a token request says. */
  static Redaction of(TokenRequest request) {
    return of(
        Stream.of(request.headers().values(), request.form().values(), text(request))
            .flatMap(Collection::stream)
            .filter(value -> !value.equals("client_credentials"))
            .toList());
  }

  private static List<String> text(TokenRequest request) {
    return request.text() == null ? List.of() : List.of(request.text().reveal());
  }

  private static Redaction of(Collection<String> values) {
    return new Redaction(
        values.stream()
            .map(value -> value.substring(value.lastIndexOf(' ') + 1))
            .filter(value -> value.length() >= SHORTEST)
            .toList());
  }

  String of(String text) {
    String clean = text;
    for (String secret : secrets) {
      clean = clean.replace(secret, "[hidden]");
    }
    return clean;
  }

  @Override
  public String toString() {
    return "Redaction[" + secrets.size() + "]";
  }
}
