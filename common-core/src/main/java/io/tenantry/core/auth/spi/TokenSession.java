package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.LocalRateLimitException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The token of one client. When it is about to expire, one caller renews it while the others still
 * use the old one. When it has expired or was rejected, all callers wait for the one renewal and
 * share its outcome. Failures are not cached: the next call requests a token again.
 */
final class TokenSession implements CredentialsSession {
  /** Other callers' token requests for which a call waits if each of them gives up. */
  private static final int MOST_ROUNDS = 100;

  /** The time until the next early renewal, after one that returned no new token. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final SharedRenewal renewals;
  private final String identity;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable TokenGrant current;
  private boolean refused;
  private @Nullable Renewal underWay;
  private Instant noEarlyRenewalBefore = Instant.MIN;

  TokenSession(TokenSource source, TokenStore store, TokenKey key) {
    this.renewals = new SharedRenewal(source, store, key);
    this.identity = key.account();
  }

  /**
   * What a call does next: use a token, wait for the renewal of another call, or renew.
   *
   * @param last the token to renew
   * @param refused whether the server rejected that token
   */
  private record Turn(
      @Nullable AccessToken token,
      @Nullable Renewal others,
      Renewal mine,
      @Nullable TokenGrant last,
      boolean refused) {}

  @Override
  public Map<String, String> headers(AuthCall call) {
    return Map.of("Authorization", header(token(call)));
  }

  @Override
  public boolean refused(Map<String, String> headers) {
    lock.lock();
    try {
      if (current != null && header(current.access()).equals(headers.get("Authorization"))) {
        refused = true;
      }
    } finally {
      lock.unlock();
    }
    return true;
  }

  @Override
  public Optional<String> scope() {
    lock.lock();
    try {
      return Optional.ofNullable(current).map(TokenGrant::scope);
    } finally {
      lock.unlock();
    }
  }

  /** Returns the account of the key: clients that share a token count as one caller. */
  @Override
  public String identity() {
    return identity;
  }

  private static String header(AccessToken token) {
    return "Bearer " + token.value().reveal();
  }

  private AccessToken token(AuthCall call) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Turn turn = turn(call.now());
      if (turn.token() != null) {
        return turn.token();
      }
      Renewal others = turn.others();
      AccessToken token = others == null ? renew(turn, call) : others.await(call);
      if (token != null) {
        return token;
      }
    }
    String message = "no usable token after waiting for %s token requests".formatted(MOST_ROUNDS);
    throw new LocalRateLimitException(call.context(), message, null);
  }

  private Turn turn(Instant now) {
    Renewal mine = new Renewal();
    lock.lock();
    try {
      AccessToken old = usable(now);
      if (old != null && !dueForRenewal(old, now)) {
        return new Turn(old, null, mine, null, false);
      }
      Renewal others = underWay;
      if (others == null) {
        underWay = mine;
      }
      return new Turn(null, others, mine, current, refused);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable AccessToken usable(Instant now) {
    TokenGrant grant = current;
    boolean none = grant == null || refused || grant.access().isExpired(now);
    return none ? null : grant.access();
  }

  private boolean dueForRenewal(AccessToken token, Instant now) {
    return underWay == null && token.isAboutToExpire(now) && !now.isBefore(noEarlyRenewalBefore);
  }

  /**
   * Renews the token on this thread. If that fails, an old token that is still valid is returned.
   * Returns null if the token was rejected in the meantime.
   */
  private @Nullable AccessToken renew(Turn turn, AuthCall call) {
    SharedRenewal.Outcome outcome = null;
    ApiException failure = null;
    try {
      outcome = renewals.next(call, turn.last(), turn.refused());
    } catch (ApiException e) {
      failure = e;
    } finally {
      settle(turn, outcome == null ? null : outcome.grant(), failure, call.now());
    }
    AccessToken token = usableNow(call.now());
    if (outcome != null && outcome.unsaved() != null) {
      throw outcome.unsaved();
    }
    if (token == null && failure != null) {
      throw failure;
    }
    if (token == null && outcome != null && outcome.grant() != turn.last()) {
      return outcome.grant().access(); // expired on arrival: the server decides
    }
    return token;
  }

  private @Nullable AccessToken usableNow(Instant now) {
    lock.lock();
    try {
      return usable(now);
    } finally {
      lock.unlock();
    }
  }

  private void settle(
      Turn turn, @Nullable TokenGrant renewed, @Nullable ApiException failure, Instant now) {
    lock.lock();
    try {
      underWay = null;
      if (renewed != null && renewed != turn.last()) {
        current = renewed;
        refused = false;
      } else {
        noEarlyRenewalBefore = now.plus(PAUSE);
      }
    } finally {
      lock.unlock();
    }
    turn.mine().settle(renewed == null ? null : renewed.access(), failure);
  }
}
