package io.tenantry.core.auth;

import io.tenantry.core.error.ApiException;

/**
 * Gets the tokens of one client, one after the other. It may keep what the next request needs, a
 * refresh token for example: it is asked by one thread at a time, and each sees what the one before
 * it left.
 */
@FunctionalInterface
public interface TokenSource {
  /**
   * A new token.
   *
   * @throws ApiException if there is none; the next call that needs a token asks again
   */
  AccessToken ask(AuthCall call);
}
