package io.tenantry.sandbox.server;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.TreeSet;

/** Responses of an OAuth token endpoint. */
public final class OAuth {
  private OAuth() {}

  public static Response granted(AccessTokens tokens, Set<String> scopes) {
    JsonObject body = new JsonObject();
    body.addProperty("access_token", tokens.issue(scopes));
    body.addProperty("token_type", "Bearer");
    body.addProperty("expires_in", tokens.lifetime().toSeconds());
    if (!scopes.isEmpty()) {
      body.addProperty("scope", String.join(" ", new TreeSet<>(scopes)));
    }
    return Response.json(200, body);
  }

  public static Response refused(String code, String description) {
    return refused(400, code, description);
  }

  public static Response refused(int status, String code, String description) {
    JsonObject body = new JsonObject();
    body.addProperty("error", code);
    body.addProperty("error_description", description);
    return Response.json(status, body);
  }
}
