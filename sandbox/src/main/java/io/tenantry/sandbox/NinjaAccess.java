package io.tenantry.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

  /** The id and secret of a client, from the form or from HTTP Basic. */
  record Client(String id, String secret) {
    static Client of(Ask ask) {
      Map<String, String> form = ask.form();
      String header = ask.header("Authorization");
      if (header == null || !header.startsWith("Basic ")) {
        return new Client(
            form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
      }
      byte[] bytes = Base64.getMimeDecoder().decode(header.substring("Basic ".length()));
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
      return new Client(parts[0], parts.length == 2 ? parts[1] : "");
    }
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
