package io.tenantry.sandbox.ninjaone;

import io.tenantry.sandbox.server.AccessTokens;
import io.tenantry.sandbox.server.ClientCredentials;
import io.tenantry.sandbox.server.OAuth;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks credentials for NinjaOne: access tokens and their scopes. */
final class AccessCheck {
  static final String CLIENT_ID = "ninjaone-client-id";
  static final String CLIENT_SECRET = "ninjaone-client-secret";
  private static final String ALL_SCOPES = "monitoring management control";

  private final AccessTokens tokens;

  AccessCheck(AccessTokens tokens) {
    this.tokens = tokens;
  }

  Response token(ClientCredentials client, Map<String, String> form) {
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return OAuth.refused("unsupported_grant_type", "only client_credentials is supported");
    }
    if (!client.id().equals(CLIENT_ID)) {
      return Errors.unknownClient();
    }
    if (!client.secret().equals(CLIENT_SECRET)) {
      return OAuth.refused("invalid_client", "the secret is wrong");
    }
    String scopes = form.getOrDefault("scope", ALL_SCOPES);
    return OAuth.granted(tokens, Set.copyOf(List.of(scopes.split(" +"))));
  }

  /** Returns the refusal of a request, or empty if its credentials are accepted. */
  Optional<Response> refusal(Request request) {
    if (request.header("Authorization") == null) {
      return refused(400, "missing_header", "Authorization header is missing", 2);
    }
    String token = request.bearer();
    if (token == null) {
      return refused(400, "invalid_header", "Authorization header is invalid", 1);
    }
    Set<String> scopes = tokens.use(token);
    if (scopes == null) {
      return refused(401, "not_authenticated", "Token is invalid or expired", 10);
    }
    return scopes.contains(request.writes() ? "management" : "monitoring")
        ? Optional.empty()
        : refused(401, "insufficient_privileges", "The scope is not sufficient", 11);
  }

  private static Optional<Response> refused(int status, String error, String text, int code) {
    return Optional.of(Errors.auth(status, error, text, code));
  }
}
