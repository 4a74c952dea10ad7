package io.tenantry.sandbox;

import com.google.gson.JsonObject;

/** The answers of a token endpoint. */
final class OAuth {
  private static final int LIFETIME_SECONDS = 3600;

  private OAuth() {}

  static Answer granted(String token, String scope) {
    JsonObject body = new JsonObject();
    body.addProperty("access_token", token);
    body.addProperty("token_type", "Bearer");
    body.addProperty("expires_in", LIFETIME_SECONDS);
    if (!scope.isEmpty()) {
      body.addProperty("scope", scope);
    }
    return Answer.json(200, body);
  }

  static Answer refused(String code, String description) {
    JsonObject body = new JsonObject();
    body.addProperty("error", code);
    body.addProperty("error_description", description);
    return Answer.json(400, body);
  }
}
