package io.tenantry.core.json;

import org.jspecify.annotations.Nullable;

/** What the escapes of a JSON string stand for; those that Moshi reads. */
final class JsonEscapes {
  private static final String KINDS = "\"\\/'\nbfnrt";
  private static final String MEANINGS = "\"\\/'\n\b\f\n\r\t";
  private static final int UNICODE = 6; // \ u 0 0 4 1

  private JsonEscapes() {}

  /** The text between the quotes with its escapes resolved; null if one of them is none. */
  static @Nullable String resolved(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    int done = 0;
    for (int at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', done)) {
      boolean unicode = raw.charAt(at + 1) == 'u';
      int meaning = unicode ? code(raw, at + 2) : meaning(raw.charAt(at + 1));
      if (meaning < 0) {
        return null;
      }
      text.append(raw, done, at).append((char) meaning);
      done = at + (unicode ? UNICODE : 2);
    }
    return text.append(raw, done, raw.length()).toString();
  }

  private static int meaning(char kind) {
    int known = KINDS.indexOf(kind);
    return known < 0 ? -1 : MEANINGS.charAt(known);
  }

  private static int code(String raw, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code << 4 | digit;
    }
    return code;
  }
}
