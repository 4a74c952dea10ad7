package io.tenantry.examples.sync.plan;

/**
 * The outcome for one customer at one vendor. Immutable.
 *
 * @param detail why, for people; empty where there is nothing to say
 * @param unsure whether the write took effect is unknown, or a retry may succeed, which calls for a
 *     check of what the vendor really has
 */
public record Outcome(Customer customer, Kind kind, String detail, boolean unsure) {

  /** The kinds of outcome. */
  public enum Kind {
    /** The vendor had nothing for the customer, and has now. */
    CREATED,
    /** Something differed and was written. */
    UPDATED,
    /** Up to date before. */
    UNCHANGED,
    /** It differs in something that the vendor's API can't write; change it by hand. */
    BY_HAND,
    /** Disabled in the directory, and left alone. */
    DISABLED,
    /** Several accounts match, and none was changed. */
    AMBIGUOUS,
    /** Not up to date; the next sync retries. */
    FAILED;

    /** Whether something was written. */
    public boolean written() {
      return this == CREATED || this == UPDATED;
    }
  }

  public static Outcome of(Customer customer, Kind kind, String detail) {
    return new Outcome(customer, kind, detail, false);
  }

  /** Returns whether the customer should be up to date but is not. */
  public boolean failed() {
    return kind == Kind.FAILED;
  }
}
