package io.tenantry.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may talk to NinjaOne: its tokens and their scopes. */
final class NinjaAccess {
  static final String CLIENT_ID = "ninjaone-client-id";
  static final String CLIENT_SECRET = "ninjaone-client-secret";
  private static final String ALL_SCOPES = "monitoring management control";

  private final Tokens tokens;

  NinjaAccess(Tokens tokens) {
    this.tokens = tokens;
  }

  Answer token(Client client, Map<String, String> form) {
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return OAuth.refused("unsupported_grant_type", "only client_credentials is known here");
    }
    if (!client.id().equals(CLIENT_ID)) {
      return NinjaErrors.unknownClient();
    }
    if (!client.secret().equals(CLIENT_SECRET)) {
      return OAuth.refused("invalid_client", "the secret is wrong");
    }
    String scopes = form.getOrDefault("scope", ALL_SCOPES);
    return OAuth.granted(tokens, Set.copyOf(List.of(scopes.split(" +"))));
  }

  /** What a request is refused with; empty for one that may pass. */
  Optional<Answer> refusal(Ask ask) {
    if (ask.header("Authorization") == null) {
      return refused(400, "missing_header", "Authorization header is missing", 2);
    }
    String token = ask.bearer();
    if (token == null) {
      return refused(400, "invalid_header", "Authorization header is invalid", 1);
    }
    Set<String> scopes = tokens.use(token);
    if (scopes == null) {
      return refused(401, "not_authenticated", "Token is invalid or expired", 10);
    }
    return scopes.contains(ask.writes() ? "management" : "monitoring")
        ? Optional.empty()
        : refused(401, "insufficient_privileges", "The scope is not sufficient", 11);
  }

  private static Optional<Answer> refused(int status, String error, String text, int code) {
    return Optional.of(NinjaErrors.auth(status, error, text, code));
  }
}
