package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens and leases in the memory of this process. Thread-safe. */
final class InMemoryTokenStore implements TokenStore {
  private final Map<TokenKey, StoredToken> tokens = new ConcurrentHashMap<>();
  private final Map<TokenKey, Held> leases = new ConcurrentHashMap<>();
  private final InstantSource clock;

  private record Held(TokenLease lease, Instant until) {}

  InMemoryTokenStore(InstantSource clock) {
    this.clock = Checks.notNull(clock, "clock", ConfigurationException::new);
  }

  @Override
  public Optional<StoredToken> read(TokenKey key) {
    Checks.notNull(key, "key", ConfigurationException::new);
    return Optional.ofNullable(tokens.get(key));
  }

  @Override
  public boolean compareAndSet(TokenKey key, long expected, TokenGrant next) {
    Checks.notNull(key, "key", ConfigurationException::new);
    Checks.notNull(next, "next", ConfigurationException::new);
    StoredToken replacement = new StoredToken(next, expected + 1);
    StoredToken result =
        tokens.compute(
            key, (k, old) -> (old == null ? 0 : old.version()) == expected ? replacement : old);
    return result == replacement;
  }

  @Override
  public Optional<TokenLease> lease(TokenKey key, Duration life) {
    Checks.notNull(key, "key", ConfigurationException::new);
    TokenLease.checkLife(life);
    Instant now = clock.instant();
    TokenLease mine = new TokenLease(key, UUID.randomUUID().toString());
    Held held =
        leases.compute(
            key,
            (k, old) ->
                old == null || !now.isBefore(old.until()) ? new Held(mine, now.plus(life)) : old);
    return held.lease() == mine ? Optional.of(mine) : Optional.empty();
  }

  @Override
  public void release(TokenLease lease) {
    Checks.notNull(lease, "lease", ConfigurationException::new);
    leases.computeIfPresent(lease.key(), (k, held) -> held.lease().equals(lease) ? null : held);
  }

  /** Returns the number of tokens. */
  @Override
  public String toString() {
    return "InMemoryTokenStore[" + tokens.size() + "]";
  }
}
