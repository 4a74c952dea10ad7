package io.tenantry.sandbox.orgdirectory;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.RefusedException;
import io.tenantry.sandbox.server.Response;

/** The directory's error responses. */
final class Errors {
  private Errors() {}

  static Response response(int status, String text) {
    JsonObject body = new JsonObject();
    body.addProperty("message", text);
    if (status == 429) {
      body.addProperty("documentation_url", "https://developer.xurrent.com/v1/#rate-limiting");
    }
    return Response.json(status, body);
  }

  static RefusedException refusal(int status, String text) {
    return new RefusedException(response(status, text));
  }
}
