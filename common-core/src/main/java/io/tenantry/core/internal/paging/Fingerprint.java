package io.tenantry.core.internal.paging;

import org.jspecify.annotations.Nullable;

/**
 * Names an id by 64 bits. Two of a million ids have the same name with a probability of 3 in
 * 100,000,000; of 3,000 ids and a million others, two with 2 in 10,000,000,000.
 */
public final class Fingerprint {
  /** The fingerprint of a row without an id. No id has it. */
  public static final long NONE = 0;

  private static final long START = 0xcbf29ce484222325L;
  private static final long STEP = 0x9e3779b97f4a7c15L;
  private static final long MIX_1 = 0xbf58476d1ce4e5b9L;
  private static final long MIX_2 = 0x94d049bb133111ebL;

  private Fingerprint() {}

  /** Returns the fingerprint of an id, {@link #NONE} for a missing or empty one. */
  public static long of(@Nullable String id) {
    if (id == null || id.isEmpty()) {
      return NONE;
    }
    long hash = START;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * STEP;
      hash ^= hash >>> 32;
    }
    hash = mixed(hash);
    return hash == NONE ? START : hash;
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * MIX_1;
    mixed = (mixed ^ (mixed >>> 27)) * MIX_2;
    return mixed ^ (mixed >>> 31);
  }
}
