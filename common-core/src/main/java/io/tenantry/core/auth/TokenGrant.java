package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import org.jspecify.annotations.Nullable;

/**
 * What one token request brought, and what has to be kept until the next. Immutable; prints no
 * token.
 *
 * @param access the token that signs requests
 * @param renewal what the next one is asked for with, a refresh token for example; null where the
 *     credentials suffice
 * @param scope what the access token may do, in the vendor's words; null if it said nothing
 */
public record TokenGrant(
    AccessToken access, @Nullable AccessToken renewal, @Nullable String scope) {
  /**
   * @throws ConfigurationException when there is no access token
   */
  public TokenGrant {
    if (access == null) {
      throw new ConfigurationException("A grant holds an access token, but null was given");
    }
  }

  /** An access token and nothing else. */
  public static TokenGrant of(AccessToken access) {
    return new TokenGrant(access, null, null);
  }
}
