package io.tenantry.core.internal.paging;

import org.jspecify.annotations.Nullable;

/**
 * Two things remembered of a walk, enough to notice that it runs in a circle of any length: the
 * latest, and an anchor that moves at powers of two (Brent's way of finding cycles).
 *
 * @param last the latest token or page digest, {@code null} before the first
 * @param anchor an earlier one
 */
public record Marks(@Nullable String last, @Nullable String anchor) {
  /** Nothing remembered yet. */
  public static final Marks NONE = new Marks(null, null);

  boolean isKnown(String candidate) {
    return candidate.equals(last) || candidate.equals(anchor);
  }

  /**
   * @param page the index of the page on which the new mark was found
   */
  Marks and(String mark, long page) {
    return new Marks(mark, Long.bitCount(page) == 1 ? last : anchor);
  }
}
