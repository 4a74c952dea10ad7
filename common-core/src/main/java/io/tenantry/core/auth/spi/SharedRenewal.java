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
 * Renews a token so that of all who share the store one asks the vendor and the others take what it
 * got. Used by one thread of a session at a time.
 */
final class SharedRenewal {
  /** Longer than a token request takes with the usual limits of time, twice. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration POLL = Duration.ofMillis(100);

  private final TokenSource source;
  private final CheckedStore store;

  /** The version that holds, or should hold, what this session has. */
  private long version;

  SharedRenewal(TokenSource source, TokenStore store, TokenKey key) {
    this.source = source;
    this.store = new CheckedStore(store, key);
  }

  /**
   * What came of it.
   *
   * @param grant the token to go on with; the old one if another client is renewing it
   * @param unsaved why it couldn't be stored
   */
  record Outcome(TokenGrant grant, @Nullable ApiException unsaved) {}

  /**
   * The next token.
   *
   * @param mine what this session has so far
   * @param refused whether the server refused that
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

  /** Reads once more: whoever had the lease just before may have stored a token. */
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

  /** A token that somebody else stored and that serves for a while. */
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
