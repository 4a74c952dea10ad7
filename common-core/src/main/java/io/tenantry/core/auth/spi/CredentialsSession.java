package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenStore;
import java.util.Map;
import java.util.Optional;

/** The credentials of one client during its lifetime, with their current token. Thread-safe. */
public interface CredentialsSession {
  /**
   * Returns a session that sends the source's tokens as {@code Authorization: Bearer …}. When a
   * token is about to expire, one call renews it while the others still use the old one; when it
   * has expired or was rejected, all calls wait for the one renewal.
   *
   * @param store stores the tokens; sessions with the same store and key share them
   */
  static CredentialsSession renewing(TokenSource source, TokenStore store, TokenKey key) {
    return new TokenSession(source, store, key);
  }

  /**
   * Returns the headers that sign a request. May send a token request, or wait for that of another
   * thread, until the call's deadline or until the thread is interrupted. If several calls wait for
   * one request that fails, each throws its own exception.
   */
  Map<String, String> headers(AuthCall call);

  /**
   * Reports that the server rejected a request with these headers (401).
   *
   * @return true if {@link #headers} may return other headers now, so that the call should be
   *     retried
   */
  default boolean refused(Map<String, String> headers) {
    return false;
  }

  /** Returns the permissions of the last token in the vendor's terms; empty if unknown. */
  default Optional<String> scope() {
    return Optional.empty();
  }

  /**
   * Returns an identity of the caller where {@link Credentials#account} is empty, so that rate
   * limits are counted for each caller. It must be the same in every process with the same secret,
   * and must not change during the session; only its hash is passed on. If empty, the client's
   * calls are counted separately.
   */
  default String identity() {
    return "";
  }
}
