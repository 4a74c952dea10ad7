package io.tenantry.core.auth;

import io.tenantry.core.error.TokenStoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps tokens for clients that share an account: in one process, on one machine, or in a fleet.
 * Where a vendor replaces the refresh token with each use, and revokes all of an account's tokens
 * when an old one comes again, clients in several processes have to share a store.
 *
 * <p>Clients renew like this: {@link #read}; {@link #lease}; read again; ask the vendor; {@link
 * #compareAndSet}; {@link #release}. While another client has the lease, one whose token still
 * holds goes on with it, and others read again every 100 ms until their deadline. A lease that is
 * not given back is waited for as long as its life, 2 minutes; then they renew without it.
 *
 * <p>No method blocks for longer than its own input and output take. All throw {@link
 * TokenStoreException} when the store can't be used, which ends the call that needed a token (its
 * operation was not sent) unless its old token still holds. A token that was got and can't be
 * stored is used nevertheless: the call that got it fails, so that somebody knows, and those after
 * it go on. Implementations are thread-safe, put no token into any message, and can be checked with
 * {@code TokenStoreContract} of the artifact {@code testkit}.
 */
public interface TokenStore {
  /** A store for the clients of one process that are given it; it ends with the process. */
  static TokenStore inMemory() {
    return inMemory(InstantSource.system());
  }

  /** The same, with a clock that measures leases. */
  static TokenStore inMemory(InstantSource clock) {
    return new InMemoryTokenStore(clock);
  }

  /** What is stored; empty if nothing is. */
  Optional<StoredToken> read(TokenKey key);

  /**
   * Stores a token in place of the one with this version, whoever has the lease. The old one stays
   * until the new one is stored safely.
   *
   * @param expected the version that was read; 0 where nothing was stored
   * @return false, and nothing changed, if another version is stored by now
   */
  boolean compareAndSet(TokenKey key, long expected, TokenGrant next);

  /**
   * Takes the lease of a key, unless another has it. A lease ends when it is released, after its
   * life, or earlier if the store can tell that its holder's process has ended.
   */
  Optional<TokenLease> lease(TokenKey key, Duration life);

  /** Gives a lease back; one that has ended already is ignored. */
  void release(TokenLease lease);
}
