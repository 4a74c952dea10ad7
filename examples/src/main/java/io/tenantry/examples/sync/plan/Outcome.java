package io.tenantry.examples.sync.plan;

/**
 * How it ended for one customer at one vendor. Immutable.
 *
 * @param detail why, for people; empty where there is nothing to say
 * @param unsure nobody knows whether the write was done, or it may go well by now: worth a look at
 *     what the vendor really has
 */
public record Outcome(Customer customer, Kind kind, String detail, boolean unsure) {

  /** The ways in which it can end. */
  public enum Kind {
    /** The vendor had nothing for the customer, and has now. */
    CREATED,
    /** Something differed and was written. */
    UPDATED,
    /** In step before. */
    UNCHANGED,
    /** It differs in something that the vendor's API can't write: a person has to. */
    BY_HAND,
    /** Disabled in the directory, and left alone. */
    DISABLED,
    /** Nobody can tell which account it is, and none was touched. */
    AMBIGUOUS,
    /** Not in step; the next sync tries again. */
    FAILED;

    /** Whether something was written. */
    public boolean written() {
      return this == CREATED || this == UPDATED;
    }
  }

  public static Outcome of(Customer customer, Kind kind, String detail) {
    return new Outcome(customer, kind, detail, false);
  }

  /** Whether the customer is not in step, and should be. */
  public boolean failed() {
    return kind == Kind.FAILED;
  }
}
