package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;

/**
 * A token that lives long, sent as {@code Authorization: Bearer …}. Immutable.
 *
 * @param token the token, or where it comes from
 */
public record BearerToken(SecretSource token) implements Credentials {
  /**
   * @throws io.tenantry.core.error.ConfigurationException when the token is null
   */
  public BearerToken {
    Checks.notNull(token, "token", ConfigurationException::new);
  }

  /** Wraps a token. */
  public static BearerToken of(SecretSource token) {
    return new BearerToken(token);
  }
}
