package io.tenantry.core.http;

import io.tenantry.core.auth.StoredToken;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenLease;
import io.tenantry.core.auth.TokenStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Does something while a token is being stored. */
final class ClosingStore implements TokenStore {
  private final TokenStore store = TokenStore.inMemory();
  private final AtomicInteger stored = new AtomicInteger();
  private final AtomicInteger interrupted = new AtomicInteger();
  private final Runnable meanwhile;

  ClosingStore(Runnable meanwhile) {
    this.meanwhile = meanwhile;
  }

  int stored() {
    return stored.get();
  }

  /** How often the thread that stored was interrupted. */
  int interrupted() {
    return interrupted.get();
  }

  @Override
  public Optional<StoredToken> read(TokenKey key) {
    return store.read(key);
  }

  @Override
  public boolean compareAndSet(TokenKey key, long expected, TokenGrant next) {
    meanwhile.run();
    if (Thread.currentThread().isInterrupted()) {
      interrupted.incrementAndGet();
    }
    stored.incrementAndGet();
    return store.compareAndSet(key, expected, next);
  }

  @Override
  public Optional<TokenLease> lease(TokenKey key, Duration life) {
    return store.lease(key, life);
  }

  @Override
  public void release(TokenLease lease) {
    store.release(lease);
  }
}
