package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.StoredToken;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenLease;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.TokenStoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Accesses one key of a store; converts what the store throws to an {@link ApiException} of the
 * call.
 */
final class CheckedStore {
  private final TokenStore store;
  private final TokenKey key;

  CheckedStore(TokenStore store, TokenKey key) {
    this.store = store;
    this.key = key;
  }

  Optional<StoredToken> read(AuthCall call) {
    return checked(call, () -> store.read(key));
  }

  boolean compareAndSet(AuthCall call, long expected, TokenGrant next) {
    return checked(call, () -> store.compareAndSet(key, expected, next));
  }

  Optional<TokenLease> lease(AuthCall call, Duration life) {
    return checked(call, () -> store.lease(key, life));
  }

  /** Releases a lease; ignores failures, as the lease expires by itself. */
  boolean release(TokenLease lease) {
    try {
      store.release(lease);
      return true;
    } catch (RuntimeException ended) {
      return false;
    }
  }

  private static <T> T checked(AuthCall call, Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        String message = "interrupted while using the token store";
        throw new InterruptedCallException(call.context(), message, e);
      }
      String why =
          e instanceof ApiException
              ? "token store: " + e.getMessage()
              : "the token store failed: " + e.getClass().getName();
      throw new TokenStoreException(call.context(), why, e);
    }
  }
}
