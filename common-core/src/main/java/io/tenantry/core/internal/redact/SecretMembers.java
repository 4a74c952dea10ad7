package io.tenantry.core.internal.redact;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the values of JSON fields from any text, complete or cut off, and from JSON within JSON
 * strings, where quotes are escaped.
 */
final class SecretMembers {
  private static final Pattern NAME = Pattern.compile("(\\\\*\")([\\w.-]{1,64})\\1\\s*:\\s*");

  private final Predicate<String> isSecret;
  private final SeenSecrets seen;

  SecretMembers(Predicate<String> isSecret, SeenSecrets seen) {
    this.isSecret = isSecret;
    this.seen = seen;
  }

  String hide(String text) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    Matcher found = NAME.matcher(text);
    while (found.find(copied)) {
      out.append(text, copied, found.end());
      copied = found.end();
      if (isSecret.test(found.group(2))) {
        copied = hidden(text, found, out);
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** Writes the replacement of a value, and returns where the text continues. */
  private int hidden(String text, Matcher name, StringBuilder out) {
    String quote = name.group(1);
    int from = name.end();
    boolean quoted = text.startsWith(quote, from);
    int start = quoted ? from + quote.length() : from;
    int end = quoted ? endOfString(text, start, quote) : endOfScalar(text, start);
    if (end == start) {
      return from;
    }
    seen.add(text.substring(start, end).replace("\\/", "/"));
    out.append(quoted ? quote : "").append(Redaction.HIDDEN);
    return end;
  }

  private static int endOfString(String text, int start, String quote) {
    int at = start;
    while (at < text.length() && !text.startsWith(quote, at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }

  /** Returns the end of a number or literal; objects and arrays have fields of their own. */
  private static int endOfScalar(String text, int start) {
    int at = start;
    while (at < text.length() && ",}]{[\"\\ \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
