package io.tenantry.core.internal.redact;

import org.jspecify.annotations.Nullable;

/**
 * One form of a secret, as it may occur in a text. Searches in linear time whatever the text
 * (Knuth, Morris and Pratt), so that a server can't make it slow. Immutable and thread-safe.
 */
final class SecretForm {
  /** Shorter forms occur in too many other places. */
  static final int SHORTEST = 4;

  /** Shorter beginnings, at the end of an excerpt, are left. */
  private static final int SHORTEST_BEGINNING = 8;

  private final String form;
  private final boolean inBase64;
  private int @Nullable [] borders; // derived; threads may race to the same result

  private SecretForm(String form, boolean inBase64) {
    this.form = form;
    this.inBase64 = inBase64;
  }

  static SecretForm of(String form) {
    return new SecretForm(form, false);
  }

  /**
   * Returns the characters of a Base64 text that depend on the secret alone. The characters next to
   * them hold a few of its bits, and are hidden as well.
   */
  static SecretForm inBase64(String core) {
    return new SecretForm(core, true);
  }

  String form() {
    return form;
  }

  /** Marks all occurrences, and a beginning at the end of an excerpt. */
  void mark(EscapedText in, HiddenRanges hidden) {
    String text = in.text();
    int[] border = borders();
    int matched = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (matched >= SHORTEST_BEGINNING && EscapedText.isCut(text, i)) {
        hide(in, i - matched, i, hidden);
      }
      while (matched > 0 && form.charAt(matched) != c) {
        matched = border[matched - 1];
      }
      matched += form.charAt(matched) == c ? 1 : 0;
      if (matched == form.length()) {
        hide(in, i + 1 - matched, i + 1, hidden);
        matched = border[matched - 1];
      }
    }
  }

  private void hide(EscapedText in, int from, int to, HiddenRanges hidden) {
    int start = from;
    int end = to;
    if (inBase64) {
      String text = in.text();
      start -= start > 0 && isBase64(text.charAt(start - 1)) ? 1 : 0;
      end += end < text.length() && isBase64(text.charAt(end)) ? 1 : 0;
      end += text.startsWith("==", end) ? 2 : text.startsWith("=", end) ? 1 : 0;
    }
    hidden.add(in.place(start), in.place(end));
  }

  private static boolean isBase64(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "+/-_".indexOf(c) >= 0);
  }

  /** Returns for each beginning of the form the length of its longest end that is a beginning. */
  private int[] borders() {
    int[] known = borders;
    if (known == null) {
      known = new int[form.length()];
      for (int i = 1; i < known.length; i++) {
        int length = known[i - 1];
        while (length > 0 && form.charAt(i) != form.charAt(length)) {
          length = known[length - 1];
        }
        known[i] = length + (form.charAt(i) == form.charAt(length) ? 1 : 0);
      }
      borders = known;
    }
    return known;
  }
}
