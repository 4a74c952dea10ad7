package io.tenantry.sandbox;

import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A request as a fake reads it. */
record Ask(
    String method,
    String path,
    String rawQuery,
    Map<String, List<String>> headers,
    String body,
    int connection) {

  static Ask of(RecordedRequest request) {
    String target = request.getTarget();
    int mark = target.indexOf('?');
    ByteString body = request.getBody();
    return new Ask(
        request.getMethod(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        headers(request.getHeaders()),
        body == null ? "" : body.utf8(),
        request.getConnectionIndex());
  }

  static Map<String, List<String>> headers(Headers headers) {
    Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.names().forEach(name -> byName.put(name, List.copyOf(headers.values(name))));
    return Collections.unmodifiableMap(byName);
  }

  /** The path up to its second slash. */
  String firstSegment() {
    int slash = path.indexOf('/', 1);
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** The same request as the fake behind a path sees it. */
  Ask below(String prefix) {
    String rest = path.substring(prefix.length());
    return new Ask(method, rest, rawQuery, headers, body, connection);
  }

  @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.get(0);
  }

  /** The token of a bearer {@code Authorization}; null without one. */
  @Nullable String bearer() {
    String authorization = header("Authorization");
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? authorization.substring(7).trim()
        : null;
  }

  boolean writes() {
    return !method.equals("GET") && !method.equals("HEAD");
  }

  /** Decoded query parameters in their order; the last of several with one name wins. */
  Map<String, String> query() {
    return pairs(rawQuery);
  }

  /** The body read as a form. */
  Map<String, String> form() {
    return pairs(body);
  }

  /** The body read as a JSON object. */
  JsonObject json() {
    return Json.object(body);
  }

  static Map<String, String> pairs(String encoded) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        pairs.put(
            decode(equals < 0 ? pair : pair.substring(0, equals)),
            equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return pairs;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Json.Malformed("bad percent encoding: " + text, e);
    }
  }
}
