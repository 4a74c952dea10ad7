package io.tenantry.sandbox.jumpcloud;

import io.tenantry.sandbox.server.AccessTokens;
import io.tenantry.sandbox.server.ClientCredentials;
import io.tenantry.sandbox.server.OAuth;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks credentials for JumpCloud: an administrator's API key, or a service account's token. */
final class AccessCheck {
  static final String API_KEY = "jumpcloud-api-key";
  static final String CLIENT_ID = "jumpcloud-client-id";
  static final String CLIENT_SECRET = "jumpcloud-client-secret";
  private static final String SCOPE = "api";

  private final AccessTokens tokens;

  AccessCheck(AccessTokens tokens) {
    this.tokens = tokens;
  }

  Response token(ClientCredentials client, Map<String, String> form) {
    if (!client.id().equals(CLIENT_ID) || !client.secret().equals(CLIENT_SECRET)) {
      return OAuth.refused(401, "invalid_client", "client authentication by HTTP Basic failed");
    }
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return OAuth.refused("unsupported_grant_type", "only client_credentials is supported");
    }
    return SCOPE.equals(form.get("scope"))
        ? OAuth.granted(tokens, Set.of(SCOPE))
        : OAuth.refused("invalid_scope", "the scope must be " + SCOPE);
  }

  /** Returns the refusal of a request, or empty if its credentials are accepted. */
  Optional<Response> refusal(Request request) {
    if (!isKnown(request)) {
      return Optional.of(
          request.path().contains("/administrators")
              ? Errors.message(401, "Unauthorized")
              : Errors.response(401, "Unauthorized"));
    }
    return request.header("x-org-id") == null
        ? Optional.empty()
        : Optional.of(Errors.response(403, "x-org-id is not supported on this route"));
  }

  private boolean isKnown(Request request) {
    String key = request.header("x-api-key");
    if (key != null) {
      return key.equals(API_KEY);
    }
    String token = request.bearer();
    return token != null && tokens.use(token) != null;
  }
}
