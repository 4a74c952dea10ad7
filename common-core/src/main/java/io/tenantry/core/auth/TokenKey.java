package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Digests;

/**
 * Whose token it is, without a secret. Two clients share a token exactly when all three parts are
 * equal. Immutable.
 *
 * @param vendor the vendor's short name: "ninjaone"
 * @param url where the token comes from
 * @param account what tells accounts there apart: a client id and its scopes, for example
 */
public record TokenKey(String vendor, String url, String account) {
  private static final int NAME_BYTES = 16;

  /**
   * @throws ConfigurationException when a part is missing
   */
  public TokenKey {
    if (blank(vendor) || blank(url) || blank(account)) {
      throw new ConfigurationException(
          "A token's key needs vendor, URL and account, but is \"%s\", \"%s\", \"%s\""
              .formatted(vendor, url, account));
    }
  }

  private static boolean blank(String part) {
    return part == null || part.isBlank();
  }

  /**
   * The key of an account that only its secret tells from others: named by the beginning of the
   * secret's SHA-256. For secrets that machines made; a short password could be guessed from it.
   */
  public static TokenKey ofSecret(String vendor, String url, Secret secret) {
    return new TokenKey(vendor, url, Digests.fingerprint(secret.reveal()));
  }

  /** A name for a file or a row: letters, digits and "-", the same in every process. */
  public String fileName() {
    String all = vendor + '\n' + url + '\n' + account;
    return vendor.replaceAll("[^A-Za-z0-9]", "") + "-" + Digests.hex(all, NAME_BYTES);
  }
}
