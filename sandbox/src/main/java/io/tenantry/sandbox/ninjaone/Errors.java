package io.tenantry.sandbox.ninjaone;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.RefusedException;
import io.tenantry.sandbox.server.Response;
import java.util.concurrent.atomic.AtomicInteger;

/** NinjaOne's forms of error responses. */
final class Errors {
  private static final AtomicInteger INCIDENTS = new AtomicInteger();

  private Errors() {}

  /** Returns an error in the application's own form. */
  static Response application(int status, String message) {
    JsonObject body = failure("FAILURE");
    body.addProperty("errorMessage", message);
    body.addProperty("incidentId", incident());
    return Response.json(status, body);
  }

  /**
   * Returns an error in the application's other form, observed on PUT: the message is an object.
   */
  static Response coded(int status, String code) {
    JsonObject message = new JsonObject();
    message.addProperty("code", code);
    message.add("params", new JsonObject());
    JsonObject body = failure("FAILURE");
    body.add("errorMessage", message);
    body.addProperty("incidentId", incident());
    return Response.json(status, body);
  }

  /** Returns the error of the token endpoint for an unknown client id. */
  static Response unknownClient() {
    JsonObject body = failure("Client app not exist");
    body.addProperty("incidentId", incident());
    return Response.json(404, body);
  }

  /** Returns an error in the form of the layer in front of the application. */
  static Response auth(int status, String error, String description, int code) {
    JsonObject body = new JsonObject();
    body.addProperty("error", error);
    body.addProperty("error_description", description);
    body.addProperty("error_code", code);
    return Response.json(status, body);
  }

  static RefusedException refusal(int status, String message) {
    return new RefusedException(application(status, message));
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
