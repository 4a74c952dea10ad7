package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.time.Instant;

/**
 * An access token with its time of issue and expiry. Immutable; its {@code toString} hides the
 * token.
 *
 * @param value the token
 * @param issuedAt when it was received
 * @param expiresAt when the vendor stops accepting it
 */
public record AccessToken(Secret value, Instant issuedAt, Instant expiresAt) {
  private static final Duration WINDOW = Duration.ofSeconds(60);

  /**
   * @throws ConfigurationException if an argument is null
   */
  public AccessToken {
    Checks.notNull(value, "value", ConfigurationException::new);
    Checks.notNull(issuedAt, "issuedAt", ConfigurationException::new);
    Checks.notNull(expiresAt, "expiresAt", ConfigurationException::new);
  }

  /** Returns whether the token has expired. */
  public boolean isExpired(Instant now) {
    Checks.notNull(now, "now", ConfigurationException::new);
    return !now.isBefore(expiresAt);
  }

  /**
   * Returns whether the token should be renewed: in the last 60 seconds of its lifetime, or in the
   * last tenth of a lifetime shorter than ten minutes.
   */
  public boolean isAboutToExpire(Instant now) {
    Checks.notNull(now, "now", ConfigurationException::new);
    Duration tenth = Duration.between(issuedAt, expiresAt).dividedBy(10);
    Duration window = tenth.compareTo(WINDOW) < 0 ? tenth : WINDOW;
    return Duration.between(now, expiresAt).compareTo(window) <= 0;
  }
}
