package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;

/**
 * A token that lives long, sent as {@code Authorization: Bearer …}. Immutable.
 *
 * @param token the token, or where it comes from
 */
public record BearerToken(SecretSource token) implements Credentials {
  /**
   * @throws ConfigurationException when the token is null
   */
  public BearerToken {
    if (token == null) {
      throw new ConfigurationException("A bearer token is required, but null was given");
    }
  }

  /** Wraps a token. */
  public static BearerToken of(SecretSource token) {
    return new BearerToken(token);
  }

  @Override
  public CredentialsSession open(SessionSettings settings) {
    return new KeySession("Authorization", "Bearer ", token);
  }
}
