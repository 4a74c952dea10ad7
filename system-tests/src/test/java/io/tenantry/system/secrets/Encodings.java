package io.tenantry.system.secrets;

import java.util.Base64;
import java.util.stream.Collectors;

/** The encodings in which a text can be repeated. */
final class Encodings {
  private Encodings() {}

  /** Returns the text with each character in this format, such as {@code %%%02x}. */
  static String escaped(String text, String format) {
    return text.chars().mapToObj(c -> format.formatted(c)).collect(Collectors.joining());
  }

  /**
   * Returns the Base64 digits that depend on these bytes alone, if they follow a number of other
   * bytes.
   */
  static String base64(byte[] bytes, int before) {
    byte[] all = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, all, before, bytes.length);
    String digits = Base64.getEncoder().withoutPadding().encodeToString(all);
    return digits.substring((before * 8 + 5) / 6, all.length * 8 / 6);
  }
}
