package io.tenantry.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How N-central says no: an id to ask the vendor about, the status in words, and a text. */
final class NCentralErrors {
  private static final AtomicInteger SERIAL = new AtomicInteger(0xabcd);
  private static final Map<Integer, String> WORDS =
      Map.ofEntries(
          Map.entry(400, "BAD REQUEST"),
          Map.entry(401, "UNAUTHORIZED"),
          Map.entry(403, "FORBIDDEN"),
          Map.entry(404, "NOT FOUND"),
          Map.entry(405, "METHOD NOT ALLOWED"),
          Map.entry(409, "CONFLICT"),
          Map.entry(415, "UNSUPPORTED MEDIA TYPE"),
          Map.entry(429, "TOO MANY REQUESTS"),
          Map.entry(500, "INTERNAL SERVER ERROR"),
          Map.entry(503, "SERVICE UNAVAILABLE"));

  private NCentralErrors() {}

  static Answer answer(int status, String text) {
    return Answer.json(status, body(status, text));
  }

  /** What several fields of one request are refused with: field and reason by turns. */
  static Answer invalid(String text, Map<String, String> reasons) {
    JsonObject body = body(400, text);
    JsonArray errors = new JsonArray();
    reasons.forEach(
        (field, reason) -> {
          JsonObject error = new JsonObject();
          error.addProperty("field", field);
          error.addProperty("message", reason);
          errors.add(error);
        });
    body.add("errors", errors);
    return Answer.json(400, body);
  }

  static Refusal refusal(int status, String text) {
    return new Refusal(answer(status, text));
  }

  private static JsonObject body(int status, String text) {
    String id = Integer.toHexString(SERIAL.getAndIncrement());
    JsonObject body = new JsonObject();
    body.addProperty("status", status);
    body.addProperty(
        "message", "[ID=%s] %s: %s".formatted(id, WORDS.getOrDefault(status, "ERROR"), text));
    return body;
  }
}
