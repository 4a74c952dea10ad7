package io.tenantry.core.internal;

import okio.Buffer;
import okio.ByteString;

/**
 * First bytes of SHA-256 digests, written as text: names for what is too long, or too secret, to be
 * a name itself.
 */
public final class Digests {
  private static final int FINGERPRINT_BYTES = 16;

  private Digests() {}

  /** Names a secret in every process, with no way back to a secret that a machine made. */
  public static String fingerprint(String secret) {
    return "sha256:" + hex(secret, FINGERPRINT_BYTES);
  }

  /** Returns the digest's first bytes in hexadecimal digits, two a byte. */
  public static String hex(String text, int bytes) {
    return ByteString.encodeUtf8(text).sha256().substring(0, bytes).hex();
  }

  /** Returns the whole digest in hexadecimal digits; reads nothing away. */
  public static String hex(Buffer content) {
    return content.sha256().hex();
  }

  /** Returns the digest's first bytes in URL-safe Base64 without padding. */
  public static String base64Url(String text, int bytes) {
    return base64Url(ByteString.encodeUtf8(text), bytes);
  }

  /** Returns the digest's first bytes in URL-safe Base64 without padding. */
  public static String base64Url(ByteString content, int bytes) {
    return unpadded(content.sha256().substring(0, bytes));
  }

  /** Returns the digest's first bytes in URL-safe Base64 without padding; reads nothing away. */
  public static String base64Url(Buffer content, int bytes) {
    return unpadded(content.sha256().substring(0, bytes));
  }

  private static String unpadded(ByteString bytes) {
    return bytes.base64Url().replace("=", "");
  }
}
