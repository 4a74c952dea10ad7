package io.tenantry.core.internal.json;

import java.util.Locale;

/**
 * Finds halves of surrogate pairs. A text that was cut after a number of {@code char}s may end with
 * one; UTF-8 can't express it.
 */
public final class HalfPairs {
  /** What to do about one, after "Nothing was sent: ". */
  public static final String REMEDY = "cut texts between characters (code points) and call again";

  private static final int ESCAPE = 6;

  private HalfPairs() {}

  /** Returns the index of the first half of a pair without the other half; -1 for none. */
  public static int in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      boolean whole = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (!whole) {
        return i;
      }
      i++;
    }
    return -1;
  }

  /** Returns the same for well-formed JSON, in which halves of pairs are escaped. */
  public static int inJson(String json) {
    for (int i = json.indexOf('\\'); i >= 0; i = json.indexOf('\\', i)) {
      if (!isSurrogate(json, i)) {
        i += 2; // the second character may be a backslash
        continue;
      }
      boolean whole =
          isSurrogate(json, i + ESCAPE)
              && Character.isSurrogatePair(escaped(json, i), escaped(json, i + ESCAPE));
      if (!whole) {
        return i;
      }
      i += 2 * ESCAPE;
    }
    return -1;
  }

  private static boolean isSurrogate(String json, int at) {
    return json.startsWith("\\u", at) && Character.isSurrogate(escaped(json, at));
  }

  private static char escaped(String json, int at) {
    return (char) Integer.parseInt(json, at + 2, at + ESCAPE, 16);
  }

  /** Describes the half at an index of a text or of JSON; it is escaped, as it can't be printed. */
  public static String described(String text, int at) {
    char half = text.charAt(at) == '\\' ? escaped(text, at) : text.charAt(at);
    return String.format(
        Locale.ROOT, "half of a surrogate pair, but has \\u%04x at index %d", (int) half, at);
  }
}
