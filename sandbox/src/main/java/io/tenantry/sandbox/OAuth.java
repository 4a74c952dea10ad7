package io.tenantry.sandbox;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.TreeSet;

/** The answers of a token endpoint. */
final class OAuth {
  private OAuth() {}

  static Answer granted(Tokens tokens, Set<String> scopes) {
    JsonObject body = new JsonObject();
    body.addProperty("access_token", tokens.issue(scopes));
    body.addProperty("token_type", "Bearer");
    body.addProperty("expires_in", tokens.lifetime().toSeconds());
    if (!scopes.isEmpty()) {
      body.addProperty("scope", String.join(" ", new TreeSet<>(scopes)));
    }
    return Answer.json(200, body);
  }

  static Answer refused(String code, String description) {
    return refused(400, code, description);
  }

  static Answer refused(int status, String code, String description) {
    JsonObject body = new JsonObject();
    body.addProperty("error", code);
    body.addProperty("error_description", description);
    return Answer.json(status, body);
  }
}
