package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.error.ApiException;

/**
 * Requests tokens. It has no state between requests: what the next one needs (a refresh token) is
 * part of the {@link TokenGrant}, so that a {@link TokenStore} can share it with other processes.
 * Called by one thread of a client at a time; must be thread-safe if several clients share it.
 *
 * <p>Every method sends its request at once, and throws {@link ApiException} if it gets no token.
 * The next call that needs a token calls the source again.
 */
@FunctionalInterface
public interface TokenSource {
  /** Requests a token with the credentials alone. */
  TokenGrant begin(AuthCall call);

  /** Requests the token that follows one that has expired or is about to. */
  default TokenGrant renew(AuthCall call, TokenGrant last) {
    return begin(call);
  }

  /**
   * Requests the token that follows one that the server rejected (401) before it expired. By
   * default the credentials are used, as the refresh token may be invalid as well; a source that
   * only has refresh tokens overrides this method to renew.
   */
  default TokenGrant afterRefusal(AuthCall call, TokenGrant refused) {
    return begin(call);
  }
}
