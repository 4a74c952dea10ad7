package io.tenantry.core.internal.redact;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One escape in a text: {@code \n}, {@code \u002B}, {@code \x2B}, {@code %2B}, {@code &#43;},
 * {@code &#x2B;} or {@code &plus;}. An escape that an excerpt cut off decodes to nothing.
 *
 * @param length how many characters of the text it takes; at most {@value #LONGEST}
 */
record Escape(String decoded, int length) {
  private static final int LONGEST = 12;

  private static final Map<Character, String> SHORT =
      Map.of('b', "\b", 'f', "\f", 'n', "\n", 'r', "\r", 't', "\t");

  /** HTML's names of ASCII characters. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("Tab", "\t"),
          Map.entry("NewLine", "\n"),
          Map.entry("excl", "!"),
          Map.entry("quot", "\""),
          Map.entry("QUOT", "\""),
          Map.entry("num", "#"),
          Map.entry("dollar", "$"),
          Map.entry("percnt", "%"),
          Map.entry("amp", "&"),
          Map.entry("AMP", "&"),
          Map.entry("apos", "'"),
          Map.entry("lpar", "("),
          Map.entry("rpar", ")"),
          Map.entry("ast", "*"),
          Map.entry("midast", "*"),
          Map.entry("plus", "+"),
          Map.entry("comma", ","),
          Map.entry("period", "."),
          Map.entry("sol", "/"),
          Map.entry("colon", ":"),
          Map.entry("semi", ";"),
          Map.entry("lt", "<"),
          Map.entry("LT", "<"),
          Map.entry("equals", "="),
          Map.entry("gt", ">"),
          Map.entry("GT", ">"),
          Map.entry("quest", "?"),
          Map.entry("commat", "@"),
          Map.entry("lsqb", "["),
          Map.entry("lbrack", "["),
          Map.entry("bsol", "\\"),
          Map.entry("rsqb", "]"),
          Map.entry("rbrack", "]"),
          Map.entry("Hat", "^"),
          Map.entry("lowbar", "_"),
          Map.entry("UnderBar", "_"),
          Map.entry("grave", "`"),
          Map.entry("lcub", "{"),
          Map.entry("lbrace", "{"),
          Map.entry("verbar", "|"),
          Map.entry("vert", "|"),
          Map.entry("VerticalLine", "|"),
          Map.entry("rcub", "}"),
          Map.entry("rbrace", "}"));

  /** Returns the escape that begins at {@code at}; null if none does. */
  static @Nullable Escape at(String text, int at) {
    return switch (text.charAt(at)) {
      case '\\' -> backslash(text, at);
      case '%' -> percent(text, at);
      case '&' -> reference(text, at);
      default -> null;
    };
  }

  private static @Nullable Escape backslash(String text, int at) {
    if (EscapedText.isCut(text, at + 1)) {
      return new Escape("", 1);
    }
    if (at + 1 >= text.length()) {
      return null;
    }
    char kind = text.charAt(at + 1);
    if (kind == 'u' || kind == 'x') {
      return hex(text, at + 2, kind == 'u' ? 4 : 2, 2);
    }
    return new Escape(SHORT.getOrDefault(kind, String.valueOf(kind)), 2);
  }

  /** Returns the escape with exactly so many digits from {@code start}, or one that was cut off. */
  private static @Nullable Escape hex(String text, int start, int digits, int before) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      if (EscapedText.isCut(text, start + i)) {
        return new Escape("", before + i);
      }
      int digit = digit(text, start + i, 16);
      if (digit < 0) {
        return null;
      }
      value = value * 16 + digit;
    }
    return new Escape(String.valueOf((char) value), before + digits);
  }

  private static @Nullable Escape percent(String text, int at) {
    Escape first = hex(text, at + 1, 2, 1);
    if (first == null || first.decoded().isEmpty() || first.decoded().charAt(0) < 0x80) {
      return first;
    }
    int lead = first.decoded().charAt(0);
    int count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    byte[] utf8 = new byte[count];
    for (int i = 0; i < count; i++) {
      Escape next = nextPercent(text, at + 3 * i);
      if (next == null) {
        return first;
      }
      utf8[i] = (byte) next.decoded().charAt(0);
    }
    String decoded = new String(utf8, StandardCharsets.UTF_8);
    return decoded.indexOf('\uFFFD') >= 0 ? first : new Escape(decoded, 3 * count);
  }

  private static @Nullable Escape nextPercent(String text, int at) {
    Escape next = text.startsWith("%", at) ? hex(text, at + 1, 2, 1) : null;
    return next == null || next.decoded().isEmpty() ? null : next;
  }

  private static @Nullable Escape reference(String text, int at) {
    int end = at + 1;
    int limit = Math.min(text.length(), at + LONGEST);
    while (end < limit && (isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
      end++;
    }
    if (EscapedText.isCut(text, end)) {
      return new Escape("", end - at);
    }
    int semicolon = text.startsWith(";", end) ? 1 : 0;
    String name = text.substring(at + 1, end);
    String decoded = name.startsWith("#") ? numbered(name) : NAMED.get(name);
    return decoded == null ? null : new Escape(decoded, end - at + semicolon);
  }

  private static @Nullable String numbered(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    int value = 0;
    int start = hex ? 2 : 1;
    for (int i = start; i < name.length(); i++) {
      int digit = digit(name, i, hex ? 16 : 10);
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return null;
      }
      value = value * (hex ? 16 : 10) + digit;
    }
    boolean valid = name.length() > start && Character.isValidCodePoint(value);
    return valid ? Character.toString(value) : null;
  }

  private static int digit(String text, int at, int radix) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    return c < 0x80 ? Character.digit(c, radix) : -1;
  }

  private static boolean isLetterOrDigit(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
