package io.tenantry.sandbox.ncentral;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.RefusedException;
import io.tenantry.sandbox.server.Response;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** N-central's error responses: an id for the vendor's support, the status as text, a message. */
final class Errors {
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

  private Errors() {}

  static Response response(int status, String text) {
    return Response.json(status, body(status, text));
  }

  /** Returns the refusal of a request with several invalid fields: a reason for each field. */
  static Response invalid(String text, Map<String, String> reasons) {
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
    return Response.json(400, body);
  }

  static RefusedException refusal(int status, String text) {
    return new RefusedException(response(status, text));
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
