package io.tenantry.testkit;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.StoredToken;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenLease;
import io.tenantry.core.auth.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Token stores that break the contract, each in one way. */
enum BrokenStores {
  /** Every store has a content of its own. */
  APART(Around::new) {
    @Override
    Supplier<TokenStore> stores(InstantSource clock) {
      return () -> TokenStore.inMemory(clock);
    }
  },
  /** Something is stored under every key. */
  NEVER_EMPTY(
      good ->
          new Around(good) {
            @Override
            public Optional<StoredToken> read(TokenKey key) {
              return super.read(key).or(() -> Optional.of(new StoredToken(anything(), 0)));
            }
          }),
  DROPS_THE_SCOPE(
      good ->
          new Around(good) {
            @Override
            public Optional<StoredToken> read(TokenKey key) {
              return super.read(key).map(s -> new StoredToken(bare(s.grant()), s.version()));
            }

            private TokenGrant bare(TokenGrant grant) {
              return new TokenGrant(grant.access(), grant.renewal(), null);
            }
          }),
  ADDS_A_RENEWAL(
      good ->
          new Around(good) {
            @Override
            public Optional<StoredToken> read(TokenKey key) {
              return super.read(key).map(s -> new StoredToken(renewed(s.grant()), s.version()));
            }

            private TokenGrant renewed(TokenGrant grant) {
              return new TokenGrant(grant.access(), grant.access(), grant.scope());
            }
          }),
  /** Stores in place of any version. */
  OVERWRITES(
      good ->
          new Around(good) {
            @Override
            public boolean compareAndSet(TokenKey key, long expected, TokenGrant next) {
              long now = read(key).map(StoredToken::version).orElse(0L);
              super.compareAndSet(key, now, next);
              return true;
            }
          }),
  ONE_KEY(
      good ->
          new Around(good) {
            private final Map<String, TokenKey> first = new HashMap<>();

            @Override
            TokenKey key(TokenKey key) {
              return first.computeIfAbsent(key.account().substring(0, 30), account -> key);
            }
          }),
  /** Gives a lease to everybody. */
  LEASES_TO_ALL(
      good ->
          new Around(good) {
            @Override
            public Optional<TokenLease> lease(TokenKey key, Duration life) {
              return super.lease(key, Duration.ofNanos(1))
                  .or(() -> Optional.of(new TokenLease(key, "x")));
            }
          }),
  LEASES_FOR_EVER(
      good ->
          new Around(good) {
            @Override
            public Optional<TokenLease> lease(TokenKey key, Duration life) {
              return super.lease(key, Duration.ofDays(1));
            }
          }),
  /** Takes the lease from whoever has it. */
  RELEASES_ANY(
      good ->
          new Around(good) {
            private final Map<TokenKey, TokenLease> held = new HashMap<>();

            @Override
            public Optional<TokenLease> lease(TokenKey key, Duration life) {
              Optional<TokenLease> lease = super.lease(key, life);
              lease.ifPresent(given -> held.put(key, given));
              return lease;
            }

            @Override
            public void release(TokenLease lease) {
              super.release(held.get(lease.key()));
            }
          }),
  /** Stores nothing while a lease is held. */
  NEEDS_THE_LEASE(
      good ->
          new Around(good) {
            @Override
            public boolean compareAndSet(TokenKey key, long expected, TokenGrant next) {
              Optional<TokenLease> free = super.lease(key, Duration.ofSeconds(1));
              free.ifPresent(this::release);
              return free.isPresent() && super.compareAndSet(key, expected, next);
            }
          }),
  PRINTS(
      good ->
          new Around(good) {
            private String last = "";

            @Override
            public boolean compareAndSet(TokenKey key, long expected, TokenGrant next) {
              last = next.access().value().reveal();
              return super.compareAndSet(key, expected, next);
            }

            @Override
            public String toString() {
              return last;
            }
          });

  private final Function<TokenStore, TokenStore> broken;

  BrokenStores(Function<TokenStore, TokenStore> broken) {
    this.broken = broken;
  }

  Supplier<TokenStore> stores(InstantSource clock) {
    TokenStore store = broken.apply(TokenStore.inMemory(clock));
    return () -> store;
  }

  /** A good store, for others to break. */
  private static class Around implements TokenStore {
    static TokenGrant anything() {
      return TokenGrant.of(
          new AccessToken(Secret.of("anything"), Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));
    }

    private final TokenStore good;

    Around(TokenStore good) {
      this.good = good;
    }

    TokenKey key(TokenKey key) {
      return key;
    }

    @Override
    public Optional<StoredToken> read(TokenKey key) {
      return good.read(key(key));
    }

    @Override
    public boolean compareAndSet(TokenKey key, long expected, TokenGrant next) {
      return good.compareAndSet(key(key), expected, next);
    }

    @Override
    public Optional<TokenLease> lease(TokenKey key, Duration life) {
      return good.lease(key(key), life);
    }

    @Override
    public void release(TokenLease lease) {
      good.release(lease);
    }
  }
}
