package io.tenantry.core.error;

/** Shortens foreign text for messages: one line, bounded, never half a surrogate pair. */
final class Excerpt {
  private Excerpt() {}

  static String of(String text, int maxLength) {
    return cut(text, maxLength).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** The same without touching line breaks. */
  static String cut(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
    return text.substring(0, end) + "…";
  }
}
