package io.tenantry.sandbox.orgdirectory;

import io.tenantry.sandbox.server.AccessTokens;
import io.tenantry.sandbox.server.OAuth;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks credentials for the directory: tokens, and the account that a request names. */
final class AccessCheck {
  static final String ACCOUNT = "widget";
  static final String PERSONAL_TOKEN = "directory-personal-token";
  static final String CLIENT_ID = "directory-client-id";
  static final String CLIENT_SECRET = "directory-client-secret";

  private final AccessTokens tokens;
  private final boolean accountRequired;

  AccessCheck(AccessTokens tokens, boolean accountRequired) {
    this.tokens = tokens;
    this.accountRequired = accountRequired;
  }

  Response token(Map<String, String> form) {
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return OAuth.refused("unsupported_grant_type", "only client_credentials is supported");
    }
    boolean known =
        CLIENT_ID.equals(form.get("client_id")) && CLIENT_SECRET.equals(form.get("client_secret"));
    return known
        ? OAuth.granted(tokens, Set.of())
        : OAuth.refused("invalid_client", "client id or secret is wrong");
  }

  /** Returns the refusal of a request, or empty if its credentials are accepted. */
  Optional<Response> refusal(Request request) {
    String token = request.bearer();
    if (token == null || (!token.equals(PERSONAL_TOKEN) && tokens.use(token) == null)) {
      return Optional.of(Errors.response(401, "Unauthorized"));
    }
    String named = request.header("X-Xurrent-Account");
    named = named == null ? request.header("X-4me-Account") : named;
    boolean strange = named == null ? accountRequired : !named.equals(ACCOUNT);
    return strange ? Optional.of(Errors.response(403, "Forbidden")) : Optional.empty();
  }
}
