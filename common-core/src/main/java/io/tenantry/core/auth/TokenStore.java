package io.tenantry.core.auth;

import io.tenantry.core.error.TokenStoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Stores the tokens of clients that share an account: in one process, on one machine, or in a
 * fleet. If a vendor replaces the refresh token with each use, and revokes all tokens of an account
 * when an old one is used again, all processes of the account must share a store.
 *
 * <p>To renew a token, a client calls {@link #read} and {@link #lease}, reads again, requests a
 * token from the vendor, and calls {@link #compareAndSet} and {@link #release}. While another
 * client holds the lease, a client whose token is still valid continues to use it; the others read
 * again every 100 ms until their deadline. If the lease is not released within 2 minutes, they
 * renew without it.
 *
 * <p>Methods must not block for longer than their own I/O takes. They throw {@link
 * TokenStoreException} if the store is unavailable; the call that needs a token then fails without
 * sending its operation, unless its old token is still valid. If a new token cannot be stored, the
 * call that requested it fails, and later calls of that client use the token. Implementations must
 * be thread-safe and must not put tokens into messages. {@code TokenStoreContract} of the artifact
 * {@code testkit} tests an implementation.
 */
public interface TokenStore {
  /** Returns a store in the memory of this process. */
  static TokenStore inMemory() {
    return inMemory(InstantSource.system());
  }

  /** Returns a store in the memory of this process that measures leases by this clock. */
  static TokenStore inMemory(InstantSource clock) {
    return new InMemoryTokenStore(clock);
  }

  /** Returns the stored token; empty if there is none. */
  Optional<StoredToken> read(TokenKey key);

  /**
   * Replaces the token with this version, whether or not a lease is held. The old token remains
   * until the new one is stored durably.
   *
   * @param expected the version that was read; 0 if nothing was stored
   * @return false if another version is stored by now; nothing is changed then
   */
  boolean compareAndSet(TokenKey key, long expected, TokenGrant next);

  /**
   * Acquires the lease of a key; empty if another client holds it. A lease ends when it is released
   * or when it expires, or earlier if the store detects that the holder's process has ended.
   *
   * @param life the time until the lease expires
   */
  Optional<TokenLease> lease(TokenKey key, Duration life);

  /** Releases a lease; does nothing if it has ended already. */
  void release(TokenLease lease);
}
