package io.tenantry.core.internal.redact;

import java.util.BitSet;

/** Which characters of a text are part of a secret. Not thread-safe. */
final class HiddenRanges {
  private final BitSet hidden = new BitSet();

  /** Marks the characters in the range; ranges may overlap, and come in ascending order mostly. */
  void add(int from, int to) {
    int start = hidden.nextClearBit(from);
    if (start < to) {
      hidden.set(start, to);
    }
  }

  /** Returns the text with each run of marked characters replaced. */
  String replacedIn(String text, String replacement) {
    if (hidden.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int start = hidden.nextSetBit(at);
      if (start < 0) {
        break;
      }
      out.append(text, at, start).append(replacement);
      at = hidden.nextClearBit(start);
    }
    return out.append(text, Math.min(at, text.length()), text.length()).toString();
  }
}
