package io.tenantry.sandbox.ncentral;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.AccessTokens;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks credentials for N-central: the user's JWT, and the access and refresh tokens it got. */
final class AccessCheck {
  private static final String JWT = "ncentral-user.api-token.jwt";
  private static final String AUTHENTICATE = "/api/auth/authenticate";
  private static final String REFRESH = "/api/auth/refresh";
  private static final String VALIDATE = "/api/auth/validate";

  private final String jwt;
  private final AccessTokens access;
  private final AccessTokens refresh;

  /**
   * @param tenant part of all secrets; empty for a fake that has a server to itself
   */
  AccessCheck(AccessTokens access, String tenant) {
    this.access = access;
    this.jwt = tenant.isEmpty() ? JWT : JWT + "." + tenant;
    this.refresh = new AccessTokens("ncentral-refresh-" + tenant, Duration.ofSeconds(90_000));
    refresh.expireAfter(1);
  }

  String jwt() {
    return jwt;
  }

  static boolean isTokenRequest(Request request) {
    return request.method().equals("POST")
        && (request.path().equals(AUTHENTICATE) || request.path().equals(REFRESH));
  }

  Response token(Request request) {
    return request.path().equals(REFRESH) ? refreshed(request) : exchanged(request);
  }

  private Response exchanged(Request request) {
    return jwt.equals(request.bearer())
        ? granted()
        : unauthorized("the user API token is not valid");
  }

  private Response refreshed(Request request) {
    String type = request.header("Content-Type");
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("text/plain")) {
      return Errors.response(415, "the refresh token is expected as text/plain");
    }
    return refresh.use(request.body()) == null
        ? unauthorized("the refresh token is not valid")
        : granted();
  }

  private Response granted() {
    JsonObject tokens = new JsonObject();
    tokens.add("access", token(access, "Bearer"));
    tokens.add("refresh", token(refresh, "Body"));
    JsonObject body = new JsonObject();
    body.add("tokens", tokens);
    body.addProperty("refresh", REFRESH);
    body.addProperty("validate", VALIDATE);
    return Response.json(200, body);
  }

  private static JsonObject token(AccessTokens issuer, String type) {
    JsonObject token = new JsonObject();
    token.addProperty("token", issuer.issue(Set.of()));
    token.addProperty("type", type);
    token.addProperty("expirySeconds", issuer.lifetime().toSeconds());
    return token;
  }

  /** Returns the refusal of a request, or empty if its credentials are accepted. */
  Optional<Response> refusal(Request request) {
    String token = request.bearer();
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

  private static Response unauthorized(String text) {
    return Errors.response(401, "UnauthorizedException: " + text);
  }
}
