package io.tenantry.core.auth;

import java.util.Map;

/**
 * A token that lives long, sent as {@code Authorization: Bearer …}. Immutable.
 *
 * @param token the token
 */
public record BearerToken(Secret token) implements Credentials {
  /** Wraps a token. */
  public static BearerToken of(Secret token) {
    return new BearerToken(token);
  }

  @Override
  public CredentialsSession open() {
    return new FixedSession(Map.of("Authorization", "Bearer " + token.reveal()));
  }
}
