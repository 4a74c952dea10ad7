package io.tenantry.ncentral;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.auth.spi.CurrentSecret;
import io.tenantry.core.auth.spi.SessionCredentials;
import io.tenantry.core.auth.spi.SessionSettings;
import io.tenantry.core.auth.spi.TokenRequest;
import java.util.Map;
import okhttp3.HttpUrl;

/** Credentials with a user API token, which is sent to the token exchange only. Immutable. */
final class UserApiToken implements SessionCredentials {
  private static final String REMEDY =
      "Check the user API token (JWT): it expires with the user's password or when a new one is generated,"
          + " and its user must use neither MFA nor single sign-on";

  private final HttpUrl authenticate;
  private final HttpUrl refresh;
  private final SecretSource jwt;

  UserApiToken(String apiUrl, SecretSource jwt) {
    this.authenticate = TokenRequest.url("baseUrl", apiUrl + "/auth/authenticate");
    this.refresh = TokenRequest.url("baseUrl", apiUrl + "/auth/refresh");
    this.jwt = jwt;
  }

  @Override
  public CredentialsSession open(SessionSettings settings) {
    CurrentSecret current = new CurrentSecret(jwt);
    TokenKey key = TokenKey.ofSecret(settings.vendor(), authenticate.toString(), current.get());
    return CredentialsSession.renewing(new TokenExchange(this, current), settings.store(), key);
  }

  TokenRequest authenticate(Secret jwt) {
    Map<String, String> headers = Map.of("Authorization", "Bearer " + jwt.reveal());
    return TokenRequest.empty(authenticate, headers).withRemedy(REMEDY);
  }

  TokenRequest refresh(Secret token) {
    return TokenRequest.text(refresh, token);
  }

  /** Returns the host, without the credentials. */
  @Override
  public String toString() {
    return "UserApiToken[" + authenticate.host() + "]";
  }
}
