package io.tenantry.core.internal.paging;

/**
 * Something that contradicts that a walk returned every row once.
 *
 * @param page the index of the page on which it was noticed first, from 0
 * @param expected what was expected; 0 if that is no number
 * @param actual what came instead; 0 if that is no number
 */
public record Finding(Kind kind, long page, long expected, long actual) {
  /** What kind of contradiction it is. */
  public enum Kind {
    /** Rows could not be read. */
    UNREADABLE_ROWS,
    /** Rows were null. */
    NULL_ROWS,
    /** The total changed: rows were added or removed. */
    TOTAL_CHANGED,
    /** Rows came again that the vendor's way of paging doesn't explain. */
    ROWS_MOVED,
    /** The list ended with another number of rows than its total. */
    TOTAL_DIFFERS,
    /** A verified walk found none of the rows that it returned last. */
    PLACE_LOST,
    /** A verified walk met rows without ids, or pages whose size it can't choose. */
    NOT_VERIFIABLE
  }

  static Finding of(Kind kind, long page) {
    return new Finding(kind, page, 0, 0);
  }
}
