package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.paging.Finding;

/**
 * The reason why a walk is not complete: a sign that it did not return every row. There is at most
 * one reason of each kind; it describes the first sign. Immutable.
 *
 * @param kind the kind of sign
 * @param page the index of the page on which it was noticed first, from 0; 0 for {@link
 *     Kind#NOT_ENDED}
 * @param expected the announced or earlier total, for {@link Kind#TOTAL_CHANGED} and {@link
 *     Kind#TOTAL_DIFFERS}; otherwise 0
 * @param actual the later total, the number of rows received, or the number of rows left out;
 *     otherwise 0
 */
public record IncompleteReason(Kind kind, long page, long expected, long actual) {
  /**
   * @throws InvalidArgumentException if an argument is null
   */
  public IncompleteReason {
    Checks.notNull(kind, "kind", InvalidArgumentException::new);
  }

  /** The kind of sign. */
  public enum Kind {
    /** The walk has not reached the end of the list. */
    NOT_ENDED,
    /** Rows could not be read, and were left out: {@link Paged#skipUnreadable}. */
    UNREADABLE_ROWS,
    /** Rows were null. */
    NULL_ROWS,
    /** The list's total changed: rows were added or removed during the walk. */
    TOTAL_CHANGED,
    /** Rows were received twice, because others before them were added or removed. */
    ROWS_MOVED,
    /** The list ended with more or fewer different rows than its total. */
    TOTAL_DIFFERS,
    /** A {@link Paged#verified} walk found none of the rows that it had returned last. */
    PLACE_LOST,
    /** A {@link Paged#verified} walk met rows without ids, or can't choose the page size. */
    NOT_VERIFIABLE
  }

  static IncompleteReason of(Finding finding) {
    return new IncompleteReason(
        Kind.valueOf(finding.kind().name()), finding.page(), finding.expected(), finding.actual());
  }

  static IncompleteReason notEnded() {
    return new IncompleteReason(Kind.NOT_ENDED, 0, 0, 0);
  }

  /** Returns the reason as part of a sentence; pages are counted from 1. */
  @Override
  public String toString() {
    return switch (kind) {
      case NOT_ENDED -> "the walk has not reached the end of the list";
      case UNREADABLE_ROWS -> leftOut("unreadable");
      case NULL_ROWS -> leftOut("null");
      case TOTAL_CHANGED ->
          "the total changed from " + expected + " to " + actual + ", first" + onPage();
      case ROWS_MOVED -> "rows moved during the walk, first noticed" + onPage();
      case TOTAL_DIFFERS -> "the list announced " + expected + " rows, but " + actual + " came";
      case PLACE_LOST -> "none of the rows returned last was found again, first" + onPage();
      case NOT_VERIFIABLE ->
          "the walk cannot be verified without ids and a page size, first" + onPage();
    };
  }

  private String leftOut(String what) {
    return actual + " " + what + (actual == 1 ? " row," : " rows, the first") + onPage();
  }

  private String onPage() {
    return " on page " + (page + 1);
  }
}
