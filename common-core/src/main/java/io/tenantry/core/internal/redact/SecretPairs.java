package io.tenantry.core.internal.redact;

import java.util.function.Predicate;

/**
 * Removes the values of headers and parameters from any text: header lines, also folded ones and
 * those that are arguments of a command; the printed forms of maps; forms and queries. Looks at
 * each character a bounded number of times.
 */
final class SecretPairs {
  private static final int LONGEST_NAME = 64;
  private static final int MOST_BLANKS = 8;
  private static final String QUOTES = "\"'`";
  private static final String ENDS_OF_PARAMETER = "& \t\r\n\"';,)]}";

  private final Predicate<String> isHeader;
  private final Predicate<String> isMember;
  private final SeenSecrets seen;

  /**
   * @param isHeader whether the value behind a name is secret, whatever is between them
   * @param isMember whether a value is secret that follows a name and an equals sign
   */
  SecretPairs(Predicate<String> isHeader, Predicate<String> isMember, SeenSecrets seen) {
    this.isHeader = isHeader;
    this.isMember = isMember;
    this.seen = seen;
  }

  String hide(String text) {
    return new Pass(text).hide();
  }

  /** One pass over one text. */
  private final class Pass {
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int copied;

    Pass(String text) {
      this.text = text;
    }

    String hide() {
      int at = 0;
      while (at < text.length()) {
        char c = text.charAt(at);
        at = c == ':' || c == '=' ? separator(at) : at + 1;
      }
      return out.append(text, copied, text.length()).toString();
    }

    /** Looks at the name before a separator; returns where to go on. */
    private int separator(int at) {
      int end = at;
      int first = Math.max(copied, at - MOST_BLANKS);
      while (end > first && isBlank(text.charAt(end - 1))) {
        end--;
      }
      boolean closed = end > copied && QUOTES.indexOf(text.charAt(end - 1)) >= 0;
      end -= closed ? 1 : 0;
      int start = startOfName(end);
      char before = start > 0 ? text.charAt(start - 1) : '\n';
      String name = text.substring(start, end);
      int value = skipBlanks(at + 1);
      boolean isParameter = text.charAt(at) == '=';
      if (!isParameter && closed && text.charAt(end) == '"') {
        return at + 1; // a JSON field
      }
      boolean inQuery = isParameter && isInQuery(before, value);
      boolean isHeader = isHeader(name, before);
      if (isHeader && !inQuery && !(closed && isQuote(value))) {
        return hide(value, endOfHeader(value, closed ? 0 : start));
      }
      boolean wanted = isHeader || isMember.test(name);
      return wanted && (isParameter || closed) ? hideParameter(value) : at + 1;
    }

    private boolean isQuote(int at) {
      return at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    private boolean isInQuery(char before, int value) {
      return before == '?'
          || before == '&'
          || (isLineEnd(before) && text.startsWith("&", endOfParameter(value)));
    }

    private int startOfName(int end) {
      int start = end;
      int first = Math.max(copied, end - LONGEST_NAME);
      while (start > first && isNameCharacter(text.charAt(start - 1))) {
        start--;
      }
      return start;
    }

    /** In a JSON string, a line break is a backslash and a letter, which looks like the name's. */
    private boolean isHeader(String name, char before) {
      return isHeader.test(name)
          || (before == '\\' && !name.isEmpty() && isHeader.test(name.substring(1)));
    }

    /** Returns the end of the argument that is in quotes, or of the line. */
    private int endOfHeader(int value, int name) {
      int line = endOfHeaderLine(value, name);
      char around = name > 0 ? text.charAt(name - 1) : '\n';
      if (QUOTES.indexOf(around) >= 0) {
        return endOfQuoted(value, around, line);
      }
      return line;
    }

    /** Returns the next such quote that isn't escaped; {@code limit} if there is none before. */
    private int endOfQuoted(int start, char quote, int limit) {
      int at = start;
      while (at < limit && text.charAt(at) != quote) {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      return Math.min(at, limit);
    }

    /** Returns the end of the line and of the lines that are indented below it. */
    private int endOfHeaderLine(int value, int name) {
      int indent = indentOfLine(name);
      int end = endOfLine(value);
      while (end < text.length()) {
        int next = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        int text0 = skipBlanks(next);
        boolean folded =
            text0 - next > indent && text0 < text.length() && !isLineEnd(text.charAt(text0));
        if (!folded) {
          return end;
        }
        end = endOfLine(text0);
      }
      return end;
    }

    private int indentOfLine(int name) {
      int start = name;
      while (start > copied && isBlank(text.charAt(start - 1))) {
        start--;
      }
      boolean first = start == 0 || isLineEnd(text.charAt(start - 1));
      return first ? name - start : Integer.MAX_VALUE;
    }

    private int hideParameter(int value) {
      char first = value < text.length() ? text.charAt(value) : ' ';
      if (isQuote(value)) {
        return hide(value + 1, endOfQuoted(value + 1, first, endOfLine(value)));
      }
      if (first == '[') {
        int end = text.indexOf(']', value);
        return hide(value + 1, end < 0 ? text.length() : end);
      }
      return hide(value, endOfParameter(value));
    }

    private int endOfParameter(int value) {
      int end = value;
      while (end < text.length() && ENDS_OF_PARAMETER.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      return end;
    }

    private int hide(int from, int to) {
      if (to > from) {
        remember(text.substring(from, to));
        out.append(text, copied, from).append(Redaction.HIDDEN);
        copied = to;
      }
      return Math.max(from, to);
    }

    private int endOfLine(int start) {
      int at = start;
      while (at < text.length() && !isLineEnd(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private int skipBlanks(int start) {
      int at = start;
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
      return at;
    }
  }

  /** Remembers the first word, behind a scheme the second, and what a cookie's name is equal to. */
  private void remember(String value) {
    String[] words = value.strip().split("[\\s,;\"'`\\[\\]{}]+", 4);
    int first = words[0].isEmpty() ? 1 : 0;
    boolean scheme = first + 1 < words.length && words[first].matches("(?i)[a-z]{1,16}");
    String word = words.length > first ? words[scheme ? first + 1 : first] : "";
    seen.add(word);
    int equals = word.indexOf('=');
    seen.add(word.substring(equals + 1));
    if (scheme && words[first].equalsIgnoreCase("Basic")) {
      Redaction.pair(word).forEach(seen::add);
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isNameCharacter(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0);
  }
}
