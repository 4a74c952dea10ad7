package io.tenantry.core.json;

import okio.ByteString;

/** Cuts text that came from outside to a length fit for a message. */
final class Excerpt {
  private static final int CODE_POINTS = 80;
  private static final int BYTES_PER_CODE_POINT = 4;

  private Excerpt() {}

  static String of(String text) {
    return of(text, CODE_POINTS);
  }

  static String of(String text, int codePoints) {
    if (text.length() <= codePoints || text.codePointCount(0, text.length()) <= codePoints) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, codePoints)) + "…";
  }

  static String of(ByteString utf8) {
    return of(utf8, CODE_POINTS);
  }

  static String of(ByteString utf8, int codePoints) {
    int enough = Math.min(utf8.size(), (codePoints + 1) * BYTES_PER_CODE_POINT);
    return of(utf8.substring(0, enough).utf8(), codePoints);
  }
}
