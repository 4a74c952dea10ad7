package io.tenantry.core.internal.redact;

import io.tenantry.core.internal.Excerpts;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text with its escapes decoded, in which each character has the place that it comes from. All of
 * JSON's and JavaScript's escapes, percent-encoding and HTML's character references are decoded at
 * once, in one pass. Immutable.
 */
final class EscapedText {
  private final String text;

  /** The place of each character in the original text, and its end; null if they are the same. */
  private final int[] places;

  private EscapedText(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** Returns a text as it is. */
  static EscapedText of(String text) {
    int[] places = new int[text.length() + 1];
    Arrays.setAll(places, i -> i);
    return new EscapedText(text, places);
  }

  /** Returns whether decoding may change the text; cheaper than decoding it. */
  static boolean hasEscapes(String text) {
    return text.indexOf('\\') >= 0 || text.indexOf('%') >= 0 || text.indexOf('&') >= 0;
  }

  /** Returns the text with one more level of escapes decoded; empty if it contains none. */
  Optional<EscapedText> decoded() {
    if (!hasEscapes(text)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder(text.length());
    int[] from = new int[text.length() + 1];
    int at = 0;
    while (at < text.length()) {
      Escape escape = Escape.at(text, at);
      String decoded = escape == null ? text.substring(at, at + 1) : escape.decoded();
      for (int i = 0; i < decoded.length(); i++) {
        from[out.length() + i] = places[at];
      }
      out.append(decoded);
      at += escape == null ? 1 : escape.length();
    }
    if (out.length() == text.length()) {
      return Optional.empty();
    }
    from[out.length()] = places[text.length()];
    return Optional.of(new EscapedText(out.toString(), Arrays.copyOf(from, out.length() + 1)));
  }

  String text() {
    return text;
  }

  /** Returns where the character at {@code index} begins in the original text. */
  int place(int index) {
    return places[index];
  }

  /** Returns whether the text was cut off at {@code index}. */
  static boolean isCut(String text, int index) {
    return text.startsWith(Excerpts.CUT, index);
  }
}
