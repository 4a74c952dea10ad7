package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import java.time.Duration;
import java.time.Instant;

/**
 * A token with its times.
 *
 * @param value the token
 * @param issuedAt when it came
 * @param expiresAt when it stops being accepted
 */
public record AccessToken(Secret value, Instant issuedAt, Instant expiresAt) {
  private static final Duration WINDOW = Duration.ofSeconds(60);

  /**
   * @throws ConfigurationException when a part is missing
   */
  public AccessToken {
    if (value == null || issuedAt == null || expiresAt == null) {
      throw new ConfigurationException("A token needs a value, and times of issue and expiry");
    }
  }

  /** Returns whether the token is no longer accepted. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /**
   * Returns whether it is time to renew: from 60 seconds before the end, or in the last tenth of a
   * life shorter than ten minutes.
   */
  public boolean isAboutToExpire(Instant now) {
    Duration tenth = Duration.between(issuedAt, expiresAt).dividedBy(10);
    Duration window = tenth.compareTo(WINDOW) < 0 ? tenth : WINDOW;
    return !now.isBefore(expiresAt.minus(window));
  }
}
