package io.tenantry.core.auth;

/**
 * The credentials of a client: {@link BearerToken}, {@link HeaderKey} or {@link ClientCredentials};
 * other kinds implement {@code SessionCredentials} of {@code auth.spi}. Immutable and thread-safe;
 * many clients may share one instance.
 */
public interface Credentials {
  /**
   * Returns a name for the account that contains no secret and stays the same when the secret is
   * rotated and in other processes. Empty if only the secret distinguishes accounts.
   */
  default String account() {
    return "";
  }
}
