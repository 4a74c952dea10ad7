package io.tenantry.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may talk to JumpCloud: an administrator's key, or a service account by its token. */
final class JumpCloudAccess {
  static final String API_KEY = "jumpcloud-api-key";
  static final String CLIENT_ID = "jumpcloud-client-id";
  static final String CLIENT_SECRET = "jumpcloud-client-secret";
  private static final String SCOPE = "api";

  private final Tokens tokens;

  JumpCloudAccess(Tokens tokens) {
    this.tokens = tokens;
  }

  Answer token(Client client, Map<String, String> form) {
    if (!client.id().equals(CLIENT_ID) || !client.secret().equals(CLIENT_SECRET)) {
      return OAuth.refused(401, "invalid_client", "client authentication by HTTP Basic failed");
    }
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return OAuth.refused("unsupported_grant_type", "only client_credentials is known here");
    }
    return SCOPE.equals(form.get("scope"))
        ? OAuth.granted(tokens, Set.of(SCOPE))
        : OAuth.refused("invalid_scope", "the scope has to be " + SCOPE);
  }

  /** What a request is refused with; empty for one that may pass. */
  Optional<Answer> refusal(Ask ask) {
    if (!isKnown(ask)) {
      return Optional.of(
          ask.path().contains("/administrators")
              ? JumpCloudErrors.message(401, "Unauthorized")
              : JumpCloudErrors.answer(401, "Unauthorized"));
    }
    return ask.header("x-org-id") == null
        ? Optional.empty()
        : Optional.of(JumpCloudErrors.answer(403, "x-org-id is not supported on this route"));
  }

  private boolean isKnown(Ask ask) {
    String key = ask.header("x-api-key");
    if (key != null) {
      return key.equals(API_KEY);
    }
    String token = ask.bearer();
    return token != null && tokens.use(token) != null;
  }
}
