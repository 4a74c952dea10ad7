package io.tenantry.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may talk to the directory: its tokens, and the account that a request names. */
final class DirectoryAccess {
  static final String ACCOUNT = "widget";
  static final String PERSONAL_TOKEN = "directory-personal-token";
  static final String CLIENT_ID = "directory-client-id";
  static final String CLIENT_SECRET = "directory-client-secret";

  private final Tokens tokens;
  private final boolean accountRequired;

  DirectoryAccess(Tokens tokens, boolean accountRequired) {
    this.tokens = tokens;
    this.accountRequired = accountRequired;
  }

  Answer token(Map<String, String> form) {
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return OAuth.refused("unsupported_grant_type", "only client_credentials is known here");
    }
    boolean known =
        CLIENT_ID.equals(form.get("client_id")) && CLIENT_SECRET.equals(form.get("client_secret"));
    return known
        ? OAuth.granted(tokens, Set.of())
        : OAuth.refused("invalid_client", "client id or secret is wrong");
  }

  /** What a request is refused with; empty for one that may pass. */
  Optional<Answer> refusal(Ask ask) {
    String token = ask.bearer();
    if (token == null || (!token.equals(PERSONAL_TOKEN) && tokens.use(token) == null)) {
      return Optional.of(DirectoryApi.message(401, "Unauthorized"));
    }
    String named = ask.header("X-Xurrent-Account");
    named = named == null ? ask.header("X-4me-Account") : named;
    boolean strange = named == null ? accountRequired : !named.equals(ACCOUNT);
    return strange ? Optional.of(DirectoryApi.message(403, "Forbidden")) : Optional.empty();
  }
}
