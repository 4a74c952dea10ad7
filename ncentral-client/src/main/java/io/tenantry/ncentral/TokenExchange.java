package io.tenantry.ncentral;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.spi.AuthCall;
import io.tenantry.core.auth.spi.CurrentSecret;
import io.tenantry.core.auth.spi.TokenRequest;
import io.tenantry.core.auth.spi.TokenSource;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Renews tokens with the refresh token if there is one, and with the JWT if the refresh token is
 * refused: the server keeps tokens in memory, so that a restart invalidates them. For the same
 * reason an access token that is refused early is replaced with the JWT at once.
 */
final class TokenExchange implements TokenSource {
  private static final int REFUSED = 500;

  private final UserApiToken credentials;
  private final CurrentSecret jwt;

  TokenExchange(UserApiToken credentials, CurrentSecret jwt) {
    this.credentials = credentials;
    this.jwt = jwt;
  }

  @Override
  public TokenGrant begin(AuthCall call) {
    Secret used = jwt.get();
    try {
      return granted(credentials.authenticate(used), null, call);
    } catch (AuthenticationException refusal) {
      if (!jwt.replace(used)) {
        throw refusal;
      }
      return granted(credentials.authenticate(jwt.get()), null, call);
    }
  }

  /** How a server refuses a token that it lost is undocumented; it uses 500 for many failures. */
  @Override
  public TokenGrant renew(AuthCall call, TokenGrant last) {
    AccessToken refresh = last.renewal();
    if (refresh == null || !call.now().isBefore(refresh.expiresAt())) {
      return begin(call);
    }
    try {
      return granted(credentials.refresh(refresh.value()), refresh, call);
    } catch (AuthenticationException | UnreadableResponseException refused) {
      return begin(call);
    } catch (ServerException e) {
      if (e.statusCode() != REFUSED) {
        throw e;
      }
      return begin(call);
    }
  }

  /**
   * @param renewal the refresh token to keep if the response contains no new one
   */
  private static TokenGrant granted(
      TokenRequest request, @Nullable AccessToken renewal, AuthCall call) {
    JsonValue response = call.send(request);
    AccessToken access = IssuedTokens.access(response, call);
    AccessToken next = IssuedTokens.find(response, "refresh", call).orElse(renewal);
    return new TokenGrant(access, next, null);
  }
}
