package io.tenantry.core.internal.redact;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Removes the values of JSON fields from any text, complete or cut off, and from JSON within JSON
 * strings, where quotes are escaped. Looks at each character a bounded number of times.
 */
final class SecretMembers {
  private static final int LONGEST_NAME = 64;

  /** Fields with the name of a header or parameter, whose value is in the field "value". */
  private static final Set<String> NAMES = Set.of("name", "key", "header");

  private static final String VALUE = "value";

  private final Predicate<String> isSecret;
  private final SeenSecrets seen;

  SecretMembers(Predicate<String> isSecret, SeenSecrets seen) {
    this.isSecret = isSecret;
    this.seen = seen;
  }

  String hide(String text) {
    return text.indexOf('"') < 0 ? text : new Pass(text).hide();
  }

  /** One pass over one text. */
  private final class Pass {
    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int copied;
    private int level; // backslashes before each quote
    private boolean namesASecret;

    Pass(String text) {
      this.text = text;
    }

    String hide() {
      int quote = text.indexOf('"');
      while (quote >= 0) {
        int next = member(quote);
        quote = text.indexOf('"', next);
      }
      return out.append(text, copied, text.length()).toString();
    }

    /** Looks at the member whose name may begin behind a quote; returns where to go on. */
    private int member(int quote) {
      int start = quote + 1;
      int end = start;
      int limit = Math.min(text.length(), start + LONGEST_NAME);
      while (end < limit && isNameCharacter(text.charAt(end))) {
        end++;
      }
      int close = skip(end, '\\');
      if (end == start || close >= text.length() || text.charAt(close) != '"') {
        return start;
      }
      int colon = skipBlanks(close + 1);
      if (colon >= text.length() || text.charAt(colon) != ':') {
        return close;
      }
      level = close - end;
      return value(text.substring(start, end), skipBlanks(colon + 1));
    }

    private int value(String name, int start) {
      if (isSecret.test(name) || (namesASecret && name.equals(VALUE))) {
        namesASecret = false;
        return start < text.length() && text.charAt(start) == '[' ? hideAll(start) : hideOne(start);
      }
      if (NAMES.contains(name) && isQuote(start)) {
        int from = start + level + 1;
        int to = endOfString(from);
        namesASecret = to - from <= LONGEST_NAME && isSecret.test(text.substring(from, to));
      }
      return start;
    }

    /** Hides a string, number or literal; objects have members of their own. */
    private int hideOne(int start) {
      boolean quoted = isQuote(start);
      int from = quoted ? start + level + 1 : start;
      int end = quoted ? endOfString(from) : endOfScalar(from);
      if (end > from) {
        seen.add(text.substring(from, end).replace("\\/", "/"));
        out.append(text, copied, from).append(Redaction.HIDDEN);
        copied = end;
      }
      return quoted ? Math.min(text.length(), end + level + 1) : end;
    }

    /** Hides the elements of an array, up to its end or to the first array or object in it. */
    private int hideAll(int array) {
      int at = skipBlanks(array + 1);
      while (at < text.length() && "{[]".indexOf(text.charAt(at)) < 0) {
        int end = hideOne(at);
        int comma = skipBlanks(end);
        if (comma >= text.length() || text.charAt(comma) != ',') {
          return end;
        }
        at = skipBlanks(comma + 1);
      }
      return at;
    }

    private boolean isQuote(int at) {
      int quote = at + level;
      return quote < text.length() && text.charAt(quote) == '"' && skip(at, '\\') >= quote;
    }

    /**
     * Returns where a string ends: at a quote behind as many backslashes as there are before its
     * first quote, apart from escaped backslashes; or behind fewer, where the text around it ends.
     */
    private int endOfString(int start) {
      int at = start;
      while (at < text.length()) {
        int run = skip(at, '\\') - at;
        int quote = at + run;
        if (quote < text.length() && text.charAt(quote) == '"') {
          if (run < level || run % (2 * (level + 1)) == level) {
            return Math.max(start, quote - Math.min(run, level));
          }
        }
        at = quote + 1;
      }
      return text.length();
    }

    private int endOfScalar(int start) {
      int at = start;
      while (at < text.length() && ",}]{[\"\\ \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return at;
    }

    private int skip(int start, char skipped) {
      int at = start;
      while (at < text.length() && text.charAt(at) == skipped) {
        at++;
      }
      return at;
    }

    private int skipBlanks(int start) {
      int at = start;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at;
    }

    private static boolean isNameCharacter(char c) {
      return c < 0x80 && (Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0);
    }
  }
}
