package io.tenantry.sandbox.jumpcloud;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.RefusedException;
import io.tenantry.sandbox.server.Response;
import org.jspecify.annotations.Nullable;

/** JumpCloud's forms of error responses. */
final class Errors {
  private Errors() {}

  static Response response(int status, String message) {
    return response(status, message, null);
  }

  /** Returns an error with a machine-readable word, as validation errors have it. */
  static Response response(int status, String message, @Nullable String word) {
    JsonObject body = new JsonObject();
    body.addProperty("code", status);
    body.addProperty("message", message);
    if (word != null) {
      body.addProperty("status", word);
    }
    if (status == 400) {
      body.add("details", new JsonArray());
    }
    return Response.json(status, body);
  }

  /** Returns an error in the form of the administrators' operations: only a message. */
  static Response message(int status, String message) {
    JsonObject body = new JsonObject();
    body.addProperty("message", message);
    return Response.json(status, body);
  }

  static RefusedException refusal(int status, String message) {
    return new RefusedException(response(status, message));
  }

  static RefusedException invalid(String word, String message) {
    return new RefusedException(response(400, message, word));
  }
}
