package io.tenantry.examples.sync;

/**
 * How it ended for one customer.
 *
 * @param detail why, for people; empty where there is nothing to say
 * @param unsure nobody knows whether the write was done, or another write may have made room for
 *     it: worth a look at what the vendor really has
 */
record Outcome(Customer customer, Kind kind, String detail, boolean unsure) {

  enum Kind {
    CREATED,
    UPDATED,
    UNCHANGED,
    DISABLED,
    AMBIGUOUS,
    FAILED
  }

  static Outcome of(Customer customer, Kind kind, String detail) {
    return new Outcome(customer, kind, detail, false);
  }

  boolean failed() {
    return kind == Kind.FAILED;
  }
}
