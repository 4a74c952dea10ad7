package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.StoredToken;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenLease;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.TokenStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Renews a token so that only one of the clients that share a store requests it from the vendor,
 * and the others read it from the store. Used by one thread of a session at a time.
 */
final class SharedRenewal {
  /** At least twice as long as a token request takes with the default timeouts. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration POLL = Duration.ofMillis(100);

  private final TokenSource source;
  private final CheckedStore store;

  /** The stored version of this session's token. */
  private long version;

  SharedRenewal(TokenSource source, TokenStore store, TokenKey key) {
    this.source = source;
    this.store = new CheckedStore(store, key);
  }

  /**
   * The outcome of a renewal.
   *
   * @param grant the token to use; the old one if another client is renewing it
   * @param unsaved why the token could not be stored; null if it was
   */
  record Outcome(TokenGrant grant, @Nullable ApiException unsaved) {}

  /**
   * Returns the next token.
   *
   * @param mine the current token of this session
   * @param refused whether the server rejected that token
   */
  Outcome next(AuthCall call, @Nullable TokenGrant mine, boolean refused) {
    Instant patience = call.now().plus(LEASE);
    while (true) {
      Optional<TokenGrant> others = othersGrant(store.read(call), mine, call);
      if (others.isPresent()) {
        return new Outcome(others.get(), null);
      }
      Optional<TokenLease> lease = store.lease(call, LEASE);
      if (lease.isPresent()) {
        return underLease(call, lease.get(), mine, refused);
      }
      if (mine != null && !refused && !mine.access().isExpired(call.now())) {
        return new Outcome(mine, null);
      }
      if (!call.now().isBefore(patience)) {
        return ask(call, mine, refused);
      }
      call.pause(POLL);
    }
  }

  private Outcome underLease(
      AuthCall call, TokenLease lease, @Nullable TokenGrant mine, boolean refused) {
    try {
      return ask(call, mine, refused);
    } finally {
      store.release(lease);
    }
  }

  /** Reads once more, as the previous holder of the lease may have stored a token. */
  private Outcome ask(AuthCall call, @Nullable TokenGrant mine, boolean refused) {
    Optional<StoredToken> stored = store.read(call);
    Optional<TokenGrant> others = othersGrant(stored, mine, call);
    if (others.isPresent()) {
      return new Outcome(others.get(), null);
    }
    long seen = stored.map(StoredToken::version).orElse(0L);
    TokenGrant last = seen == version || stored.isEmpty() ? mine : stored.get().grant();
    return save(call, seen, granted(call, last, refused && last != null && sameToken(last, mine)));
  }

  private TokenGrant granted(AuthCall call, @Nullable TokenGrant last, boolean refused) {
    if (last == null) {
      return source.begin(call);
    }
    return refused ? source.afterRefusal(call, last) : source.renew(call, last);
  }

  private Outcome save(AuthCall call, long seen, TokenGrant granted) {
    version = seen;
    try {
      if (store.compareAndSet(call, seen, granted)) {
        version = seen + 1;
        return new Outcome(granted, null);
      }
      Optional<TokenGrant> winner = othersGrant(store.read(call), granted, call);
      return new Outcome(winner.orElse(granted), null);
    } catch (TokenStoreException e) {
      return new Outcome(granted, e);
    }
  }

  /** Returns the token that another client stored, if it is not about to expire. */
  private Optional<TokenGrant> othersGrant(
      Optional<StoredToken> stored, @Nullable TokenGrant mine, AuthCall call) {
    if (stored.isEmpty() || stored.get().version() == version) {
      return Optional.empty();
    }
    TokenGrant theirs = stored.get().grant();
    if (sameToken(theirs, mine) || theirs.access().isAboutToExpire(call.now())) {
      return Optional.empty();
    }
    version = stored.get().version();
    return Optional.of(theirs);
  }

  private static boolean sameToken(TokenGrant one, @Nullable TokenGrant other) {
    return other != null && one.access().value().equals(other.access().value());
  }
}
