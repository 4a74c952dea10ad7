package io.tenantry.core.auth;

/**
 * Who is calling: an immutable description that many clients may share. {@link BearerToken}, {@link
 * HeaderKey} and {@link ClientCredentials} are the usual forms; others implement {@code
 * SessionCredentials} of {@code auth.spi}. Thread-safe.
 */
public interface Credentials {
  /**
   * Names the account without a secret: the same after its secret was exchanged for a new one, and
   * in another process. Empty where only the secret tells accounts apart.
   */
  default String account() {
    return "";
  }
}
