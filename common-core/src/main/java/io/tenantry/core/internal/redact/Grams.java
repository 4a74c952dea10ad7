package io.tenantry.core.internal.redact;

import java.util.BitSet;

/**
 * Which groups of four characters a text contains: rules out most forms of secrets without a
 * search. May report groups that the text doesn't contain, but misses none.
 */
final class Grams {
  private static final int SIZE = SecretForm.SHORTEST;
  private static final int MOST_BITS = 1 << 20;

  private final BitSet found;
  private final int mask;

  private Grams(BitSet found, int mask) {
    this.found = found;
    this.mask = mask;
  }

  static Grams of(String text) {
    int wanted = Math.min(MOST_BITS, Math.max(1024, 16 * Math.min(text.length(), MOST_BITS)));
    int mask = Integer.highestOneBit(wanted) - 1;
    BitSet found = new BitSet(mask + 1);
    for (int i = 0; i + SIZE <= text.length(); i++) {
      found.set(hash(text, i) & mask);
    }
    return new Grams(found, mask);
  }

  /** The first characters only, since an excerpt may end within a secret. */
  boolean mayContainBeginning(String form) {
    return found.get(hash(form, 0) & mask);
  }

  private static int hash(String text, int at) {
    int hash = 0;
    for (int i = 0; i < SIZE; i++) {
      hash = (hash + text.charAt(at + i)) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }
}
