package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenStore;
import java.util.Map;
import java.util.Optional;

/** The credentials of one client while it lives. Thread-safe. */
public interface CredentialsSession {
  /**
   * A session that sends the source's tokens as {@code Authorization: Bearer …}. When one is about
   * to expire, one call gets the next and the others go on with the old one; when it has expired or
   * is refused, all wait for that one request.
   *
   * @param store where the tokens are kept; sessions of other clients with the same store and key
   *     share them
   */
  static CredentialsSession renewing(TokenSource source, TokenStore store, TokenKey key) {
    return new TokenSession(source, store, key);
  }

  /**
   * The headers that sign a request now. May send a token request, or wait for one that another
   * thread sends; both end with the call's deadline or the thread's interrupt. Where several calls
   * wait for one request that fails, each gets an exception of its own.
   */
  Map<String, String> headers(AuthCall call);

  /**
   * Tells that the server refused a request signed with these headers (401).
   *
   * @return true if the next {@link #headers} may give others, so that one more try makes sense
   */
  default boolean refused(Map<String, String> headers) {
    return false;
  }

  /** What the credentials may do in the vendor's words, as far as it told with the last token. */
  default Optional<String> scope() {
    return Optional.empty();
  }

  /**
   * Names who is calling where {@link Credentials#account} is empty, so that limits are kept for
   * each caller: the same in every process with the same secret, and while this session lives. It
   * is passed on as a hash only. Empty where nothing is known; such a client is counted alone.
   */
  default String identity() {
    return "";
  }
}
