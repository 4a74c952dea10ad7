package io.tenantry.core.internal.redact;

/**
 * Removes everything that looks like a JSON Web Token. Looks at each character a bounded number of
 * times.
 */
final class JwtWords {
  /** The beginning of every JSON object in Base64. */
  private static final String START = "eyJ";

  /** Characters before the first dot. */
  private static final int SHORTEST_HEADER = 7;

  private JwtWords() {}

  static String hide(String text, SeenSecrets seen) {
    if (!text.contains(START)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int end = 0;
    for (int word = 0; word < text.length(); word = end + 1) {
      end = endOfWord(text, word);
      int token = tokenIn(text, word, end);
      if (token < end) {
        seen.add(text.substring(token, end));
        out.append(text, copied, token).append(Redaction.HIDDEN);
        copied = end;
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && isWordCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns where a token begins in a word; the word's end if it contains none. */
  private static int tokenIn(String text, int word, int end) {
    int dot = end - 2; // something follows the last dot
    while (dot >= word && text.charAt(dot) != '.') {
      dot--;
    }
    for (int i = word; i <= dot - SHORTEST_HEADER; i++) {
      boolean first = i == word || "-.".indexOf(text.charAt(i - 1)) >= 0;
      if (first && text.startsWith(START, i)) {
        return i;
      }
    }
    return end;
  }

  private static boolean isWordCharacter(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0);
  }
}
