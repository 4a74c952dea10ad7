package io.tenantry.sandbox.server;

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

/** A request received by a fake. */
public record Request(
    String method,
    String path,
    String rawQuery,
    Map<String, List<String>> headers,
    String body,
    int connection) {

  static Request of(RecordedRequest recorded) {
    String target = recorded.getTarget();
    int mark = target.indexOf('?');
    ByteString body = recorded.getBody();
    return new Request(
        recorded.getMethod(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        headers(recorded.getHeaders()),
        body == null ? "" : body.utf8(),
        recorded.getConnectionIndex());
  }

  static Map<String, List<String>> headers(Headers headers) {
    Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.names().forEach(name -> byName.put(name, List.copyOf(headers.values(name))));
    return Collections.unmodifiableMap(byName);
  }

  /** Returns the path up to its second slash. */
  String firstSegment() {
    int slash = path.indexOf('/', 1);
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** Returns the request without the path prefix of the fake. */
  Request below(String prefix) {
    String rest = path.substring(prefix.length());
    return new Request(method, rest, rawQuery, headers, body, connection);
  }

  public @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.get(0);
  }

  /** Returns the bearer token of the {@code Authorization} header; null without one. */
  public @Nullable String bearer() {
    String authorization = header("Authorization");
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? authorization.substring(7).trim()
        : null;
  }

  public boolean writes() {
    return !method.equals("GET") && !method.equals("HEAD");
  }

  /** Returns the decoded query parameters in order; of several with one name, the last. */
  public Map<String, String> query() {
    return pairs(rawQuery);
  }

  /** Reads the body as a form. */
  public Map<String, String> form() {
    return pairs(body);
  }

  /** Reads the body as a JSON object. */
  public JsonObject json() {
    return Json.object(body);
  }

  public static Map<String, String> pairs(String encoded) {
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
      throw new Json.Malformed("invalid percent encoding: " + text, e);
    }
  }
}
