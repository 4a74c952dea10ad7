package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;

/**
 * A long-lived token, sent as {@code Authorization: Bearer …}. Immutable.
 *
 * @param token the token, or the source that supplies it
 */
public record BearerToken(SecretSource token) implements Credentials {
  /**
   * @throws io.tenantry.core.error.ConfigurationException if the token is null
   */
  public BearerToken {
    Checks.notNull(token, "token", ConfigurationException::new);
  }

  /** Returns credentials with this token. */
  public static BearerToken of(SecretSource token) {
    return new BearerToken(token);
  }
}
