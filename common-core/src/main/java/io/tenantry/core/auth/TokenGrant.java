package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The result of one token request, and what the next one requires. Immutable; {@code toString}
 * hides the tokens.
 *
 * @param access the token that signs requests
 * @param renewal what the next token is requested with (a refresh token, for example); null if the
 *     credentials suffice
 * @param scope the permissions of the access token in the vendor's terms; null if unknown
 */
public record TokenGrant(
    AccessToken access, @Nullable AccessToken renewal, @Nullable String scope) {
  /**
   * @throws ConfigurationException if the access token is null
   */
  public TokenGrant {
    Checks.notNull(access, "access", ConfigurationException::new);
  }

  /** Returns a grant with an access token only. */
  public static TokenGrant of(AccessToken access) {
    return new TokenGrant(access, null, null);
  }
}
