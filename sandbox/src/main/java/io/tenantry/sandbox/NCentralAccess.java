package io.tenantry.sandbox;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who may talk to N-central: its user's JWT, and the access and refresh tokens given for it. */
final class NCentralAccess {
  private static final String JWT = "ncentral-user.api-token.jwt";
  private static final String AUTHENTICATE = "/api/auth/authenticate";
  private static final String REFRESH = "/api/auth/refresh";
  private static final String VALIDATE = "/api/auth/validate";

  private final String jwt;
  private final Tokens access;
  private final Tokens refresh;

  /**
   * @param tenant tells its secrets from those of others; empty where there are no others
   */
  NCentralAccess(Tokens access, String tenant) {
    this.access = access;
    this.jwt = tenant.isEmpty() ? JWT : JWT + "." + tenant;
    this.refresh = new Tokens("ncentral-refresh-" + tenant, Duration.ofSeconds(90_000));
    refresh.expireAfter(1);
  }

  String jwt() {
    return jwt;
  }

  static boolean isTokenRequest(Ask ask) {
    return ask.method().equals("POST")
        && (ask.path().equals(AUTHENTICATE) || ask.path().equals(REFRESH));
  }

  Answer token(Ask ask) {
    return ask.path().equals(REFRESH) ? refreshed(ask) : exchanged(ask);
  }

  private Answer exchanged(Ask ask) {
    return jwt.equals(ask.bearer()) ? granted() : unauthorized("the user API token is not valid");
  }

  private Answer refreshed(Ask ask) {
    String type = ask.header("Content-Type");
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("text/plain")) {
      return NCentralErrors.answer(415, "the refresh token is expected as text/plain");
    }
    return refresh.use(ask.body()) == null
        ? unauthorized("the refresh token is not valid")
        : granted();
  }

  private Answer granted() {
    JsonObject tokens = new JsonObject();
    tokens.add("access", token(access, "Bearer"));
    tokens.add("refresh", token(refresh, "Body"));
    JsonObject body = new JsonObject();
    body.add("tokens", tokens);
    body.addProperty("refresh", REFRESH);
    body.addProperty("validate", VALIDATE);
    return Answer.json(200, body);
  }

  private static JsonObject token(Tokens issuer, String type) {
    JsonObject token = new JsonObject();
    token.addProperty("token", issuer.issue(Set.of()));
    token.addProperty("type", type);
    token.addProperty("expirySeconds", issuer.lifetime().toSeconds());
    return token;
  }

  /** What a request is refused with; empty for one that may pass. */
  Optional<Answer> refusal(Ask ask) {
    String token = ask.bearer();
    if (token == null) {
      return Optional.of(unauthorized("the Authorization header is missing or invalid"));
    }
    return access.use(token) == null
        ? Optional.of(unauthorized("the access token is not valid"))
        : Optional.empty();
  }

  void reboot() {
    access.expireAll();
    refresh.expireAll();
  }

  List<String> refreshTokensIssued() {
    return refresh.issued();
  }

  private static Answer unauthorized(String text) {
    return NCentralErrors.answer(401, "UnauthorizedException: " + text);
  }
}
