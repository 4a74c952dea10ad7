package io.tenantry.ncentral;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.AuthCall;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenSource;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.UnreadableAnswerException;
import io.tenantry.core.json.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renews by the refresh token where there is one, and starts again from the JWT where that is
 * refused: the server keeps tokens in memory, so that a restart voids them all.
 */
final class TokenExchange implements TokenSource {
  private static final int REFUSED = 500;

  private final UserApiToken credentials;
  private @Nullable AccessToken refresh;

  TokenExchange(UserApiToken credentials) {
    this.credentials = credentials;
  }

  @Override
  public AccessToken ask(AuthCall call) {
    return refreshed(call).orElseGet(() -> authenticated(call));
  }

  private AccessToken authenticated(AuthCall call) {
    JsonValue answer = call.send(credentials.authenticate());
    refresh = IssuedTokens.find(answer, "refresh", call).orElse(null);
    return IssuedTokens.access(answer, call);
  }

  /** Empty if there is nothing to renew by, or the server doesn't take it any more. */
  private Optional<AccessToken> refreshed(AuthCall call) {
    AccessToken by = refresh;
    if (by == null || !call.now().isBefore(by.expiresAt())) {
      return Optional.empty();
    }
    try {
      return Optional.of(refreshed(by.value(), call));
    } catch (AuthenticationException | UnreadableAnswerException refused) {
      return startAgain();
    } catch (ServerException e) {
      if (e.statusCode() != REFUSED) {
        throw e;
      }
      return startAgain();
    }
  }

  private AccessToken refreshed(Secret by, AuthCall call) {
    JsonValue answer = call.send(credentials.refresh(by));
    AccessToken access = IssuedTokens.access(answer, call);
    IssuedTokens.find(answer, "refresh", call).ifPresent(token -> refresh = token);
    return access;
  }

  /**
   * What a server says of a token that it forgot is documented nowhere; 500 is its word for much.
   */
  private Optional<AccessToken> startAgain() {
    refresh = null;
    return Optional.empty();
  }
}
