package io.tenantry.core.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The beginning of a SHA-256: names what is too long, or too secret, to be a name itself. */
final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** The same in every process, and no way back to a secret that a machine made. */
  static String of(Secret secret) {
    return "sha256:" + of(secret.reveal());
  }

  /** Hexadecimal digits. */
  static String of(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
