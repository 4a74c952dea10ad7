package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.error.ApiException;

/**
 * Gets tokens, one after the other. It keeps nothing between requests: what the next one needs (a
 * refresh token) is part of the {@link TokenGrant}, so that a {@link TokenStore} can hold it for
 * other processes. Asked by one thread at a time; thread-safe where several clients share it.
 *
 * <p>Every method sends at once and throws {@link ApiException} if no token comes; nothing of the
 * failure is kept, and the next call that needs a token asks again.
 */
@FunctionalInterface
public interface TokenSource {
  /** A token by the credentials alone. */
  TokenGrant begin(AuthCall call);

  /** The token after one that has expired or soon will. */
  default TokenGrant renew(AuthCall call, TokenGrant last) {
    return begin(call);
  }

  /**
   * The token after one that the server refused (401) before its time. What came with it is in
   * doubt as well, so that the credentials are the way out; a source that has nothing but refresh
   * tokens renews.
   */
  default TokenGrant afterRefusal(AuthCall call, TokenGrant refused) {
    return begin(call);
  }
}
