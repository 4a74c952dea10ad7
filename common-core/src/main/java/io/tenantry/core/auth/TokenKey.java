package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whose token it is, without a secret. Two clients share a token exactly when all three parts are
 * equal. Immutable.
 *
 * @param vendor the vendor's short name: "ninjaone"
 * @param url where the token comes from
 * @param account what tells accounts there apart: a client id and its scopes, for example
 */
public record TokenKey(String vendor, String url, String account) {
  private static final int FINGERPRINT_BYTES = 16;

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
    byte[] digest = sha256(secret.reveal());
    String name = HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    return new TokenKey(vendor, url, "sha256:" + name);
  }

  /** A name for a file or a row: letters, digits and "-", the same in every process. */
  public String fileName() {
    String all = vendor + '\n' + url + '\n' + account;
    String name = HexFormat.of().formatHex(sha256(all), 0, FINGERPRINT_BYTES);
    return vendor.replaceAll("[^A-Za-z0-9]", "") + "-" + name;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
