package io.tenantry.sandbox;

import com.google.gson.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/** The several forms in which NinjaOne says no. */
final class NinjaErrors {
  private static final AtomicInteger INCIDENTS = new AtomicInteger();

  private NinjaErrors() {}

  /** What the application itself answers. */
  static Answer application(int status, String message) {
    JsonObject body = failure("FAILURE");
    body.addProperty("errorMessage", message);
    body.addProperty("incidentId", incident());
    return Answer.json(status, body);
  }

  /** The application's other form, seen on PUT: the message is an object. */
  static Answer coded(int status, String code) {
    JsonObject message = new JsonObject();
    message.addProperty("code", code);
    message.add("params", new JsonObject());
    JsonObject body = failure("FAILURE");
    body.add("errorMessage", message);
    body.addProperty("incidentId", incident());
    return Answer.json(status, body);
  }

  /** What the token endpoint answers to a client id that it doesn't know. */
  static Answer unknownClient() {
    JsonObject body = failure("Client app not exist");
    body.addProperty("incidentId", incident());
    return Answer.json(404, body);
  }

  /** What the layer before the application answers. */
  static Answer auth(int status, String error, String description, int code) {
    JsonObject body = new JsonObject();
    body.addProperty("error", error);
    body.addProperty("error_description", description);
    body.addProperty("error_code", code);
    return Answer.json(status, body);
  }

  static Refusal refusal(int status, String message) {
    return new Refusal(application(status, message));
  }

  private static JsonObject failure(String code) {
    JsonObject body = new JsonObject();
    body.addProperty("resultCode", code);
    return body;
  }

  private static String incident() {
    return "WEB_MGMT_SERVICE-" + INCIDENTS.incrementAndGet();
  }
}
