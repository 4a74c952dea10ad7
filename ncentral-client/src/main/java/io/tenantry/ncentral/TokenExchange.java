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
 * Renews by the refresh token where there is one, and starts again from the JWT where that is
 * refused: the server keeps tokens in memory, so that a restart voids them all. An access token
 * that is refused before its time says the same, so that its successor comes from the JWT at once.
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

  /**
   * What a server says of a token that it forgot is documented nowhere; 500 is its word for much.
   */
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
   * @param renewal the refresh token to go on with where the answer holds no new one
   */
  private static TokenGrant granted(
      TokenRequest request, @Nullable AccessToken renewal, AuthCall call) {
    JsonValue answer = call.send(request);
    AccessToken access = IssuedTokens.access(answer, call);
    AccessToken next = IssuedTokens.find(answer, "refresh", call).orElse(renewal);
    return new TokenGrant(access, next, null);
  }
}
