package io.tenantry.core.auth;

import io.tenantry.core.error.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One client's token. About to expire: one caller renews it, the others go on with the old one.
 * Expired: all wait for that one renewal and share its outcome. Nothing of a failure is kept, so
 * the next call asks again.
 */
final class TokenSession implements CredentialsSession {
  /** After a failed early renewal the old token serves on for this long before the next one. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final TokenSource source;
  private final Object lock = new Object();
  private @Nullable AccessToken current;
  private @Nullable Renewal underWay;
  private Instant noEarlyRenewalBefore = Instant.MIN;

  TokenSession(TokenSource source) {
    this.source = source;
  }

  @Override
  public Map<String, String> headers(AuthCall call) {
    return Map.of("Authorization", header(token(call)));
  }

  @Override
  public boolean refused(Map<String, String> headers) {
    synchronized (lock) {
      if (current != null && header(current).equals(headers.get("Authorization"))) {
        current = null;
      }
    }
    return true;
  }

  private static String header(AccessToken token) {
    return "Bearer " + token.value().reveal();
  }

  private AccessToken token(AuthCall call) {
    while (true) {
      Renewal mine = null;
      Renewal others;
      AccessToken old;
      synchronized (lock) {
        old = usable(call.now());
        if (old != null && !dueForRenewal(old, call.now())) {
          return old;
        }
        others = underWay;
        if (others == null) {
          mine = new Renewal();
          underWay = mine;
        }
      }
      AccessToken token = mine != null ? renew(mine, old, call) : others.await(call);
      if (token != null) {
        return token;
      }
    }
  }

  private @Nullable AccessToken usable(Instant now) {
    return current == null || current.isExpired(now) ? null : current;
  }

  private boolean dueForRenewal(AccessToken token, Instant now) {
    return underWay == null && token.isAboutToExpire(now) && !now.isBefore(noEarlyRenewalBefore);
  }

  /** Runs the renewal on this thread; an old token that still holds outlives a failure. */
  private AccessToken renew(Renewal renewal, @Nullable AccessToken old, AuthCall call) {
    AccessToken renewed = null;
    ApiException failure = null;
    try {
      renewed = source.ask(call);
      return renewed;
    } catch (ApiException e) {
      failure = e;
      if (old == null || old.isExpired(call.now())) {
        throw e;
      }
      return old;
    } finally {
      settle(renewal, renewed, failure, call.now());
    }
  }

  private void settle(
      Renewal renewal, @Nullable AccessToken renewed, @Nullable ApiException failure, Instant now) {
    synchronized (lock) {
      underWay = null;
      if (renewed != null) {
        current = renewed;
      } else {
        noEarlyRenewalBefore = now.plus(PAUSE);
      }
    }
    renewal.settle(renewed, failure);
  }
}
