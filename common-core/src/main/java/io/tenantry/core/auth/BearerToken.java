package io.tenantry.core.auth;

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
    Given.value(token, "A bearer token");
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
