package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;

/**
 * The content of a {@link TokenStore} for one key. Immutable; {@code toString} hides the token.
 *
 * @param grant the token, and what is needed to renew it
 * @param version 1 for the first token of a key, incremented with each that follows
 */
public record StoredToken(TokenGrant grant, long version) {
  /**
   * @throws ConfigurationException if an argument is null
   */
  public StoredToken {
    Checks.notNull(grant, "grant", ConfigurationException::new);
  }
}
