package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive right to renew the token of a key. Immutable.
 *
 * @param key the key of the token
 * @param id unique among all leases of all processes
 */
public record TokenLease(TokenKey key, String id) {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final String REMEDY = "Pass the longest duration of a token request.";

  /**
   * @throws ConfigurationException if an argument is null
   */
  public TokenLease {
    Checks.notNull(key, "key", ConfigurationException::new);
    Checks.notNull(id, "id", ConfigurationException::new);
  }

  /**
   * Checks how long a lease lasts.
   *
   * @throws ConfigurationException if it is null, not positive, or longer than a day
   */
  static void checkLife(@Nullable Duration life) {
    Checks.positive(life, "life", REMEDY, ConfigurationException::new);
    if (life.compareTo(LONGEST) > 0) {
      throw new ConfigurationException(Checks.refusal("life", life, "at most " + LONGEST, REMEDY));
    }
  }
}
