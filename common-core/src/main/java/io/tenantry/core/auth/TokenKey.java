package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Digests;

/**
 * Identifies the account that a token belongs to, without a secret. Clients with a common store
 * share a token if and only if all three parts are equal. Immutable.
 *
 * @param vendor the vendor's short name: "ninjaone"
 * @param url the token URL
 * @param account distinguishes accounts at that URL: a client id and its scopes, for example
 */
public record TokenKey(String vendor, String url, String account) {
  private static final int NAME_BYTES = 16;

  /**
   * @throws ConfigurationException if a part is null or blank
   */
  public TokenKey {
    if (blank(vendor) || blank(url) || blank(account)) {
      throw new ConfigurationException(
          "vendor, url and account must not be blank, but were \"%s\", \"%s\", \"%s\""
              .formatted(vendor, url, account));
    }
  }

  private static boolean blank(String part) {
    return part == null || part.isBlank();
  }

  /**
   * Returns a key whose account is derived from a secret, for accounts that only their secret
   * distinguishes. It contains the beginning of the secret's SHA-256, so use it for generated
   * secrets only: a short password could be guessed from it.
   */
  public static TokenKey ofSecret(String vendor, String url, Secret secret) {
    Checks.notNull(secret, "secret", ConfigurationException::new);
    return new TokenKey(vendor, url, Digests.fingerprint(secret.reveal()));
  }

  /** Returns a name for a file or a row: letters, digits and "-", the same in every process. */
  public String fileName() {
    String all = vendor + '\n' + url + '\n' + account;
    return vendor.replaceAll("[^A-Za-z0-9]", "") + "-" + Digests.hex(all, NAME_BYTES);
  }
}
