package io.tenantry.core.internal;

import java.util.regex.Pattern;
import okio.ByteString;

/**
 * Shortens text that came from outside, for messages. Lengths are in characters as Unicode counts
 * them (code points), so that no excerpt ends in half a surrogate pair.
 */
public final class Excerpts {
  private static final int USUAL = 80;
  private static final int BYTES_PER_CHARACTER = 4;

  /** Marks where a text was cut. */
  public static final String CUT = "…";

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private Excerpts() {}

  /** Returns the text, cut after 80 characters; an ellipsis marks the cut. */
  public static String of(String text) {
    return of(text, USUAL);
  }

  /** Returns the text, cut after {@code length} characters; an ellipsis marks the cut. */
  public static String of(String text, int length) {
    String beginning = beginning(text, length);
    return beginning.length() == text.length() ? text : beginning + CUT;
  }

  /** Returns the text in quotes, as {@link #of(String)}; control characters become blanks. */
  public static String quoted(String text) {
    return '"' + CONTROL.matcher(of(text)).replaceAll(" ") + '"';
  }

  /** Returns the text of UTF-8 bytes, cut after 80 characters; an ellipsis marks the cut. */
  public static String of(ByteString utf8) {
    return of(utf8, USUAL);
  }

  /** The same, cut after {@code length} characters. Decodes no more than it needs. */
  public static String of(ByteString utf8, int length) {
    long enough = Math.min(utf8.size(), (length + 1L) * BYTES_PER_CHARACTER);
    return of(utf8.substring(0, (int) enough).utf8(), length);
  }

  /** The same as {@link #of(String, int)} on one line: control characters become blanks. */
  public static String oneLine(String text, int length) {
    return CONTROL.matcher(of(text, length)).replaceAll(" ").strip();
  }

  /** Returns the first {@code length} characters, without a mark where more follow. */
  public static String beginning(String text, int length) {
    if (text.length() <= length || text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, length));
  }
}
