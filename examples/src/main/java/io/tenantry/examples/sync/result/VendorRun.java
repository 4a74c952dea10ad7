package io.tenantry.examples.sync.result;

import io.tenantry.examples.sync.plan.Plan;

/**
 * One vendor's part of a sync. Immutable.
 *
 * @param plan what was to be done; without steps where the vendor could not be read
 * @param report how it ended
 */
public record VendorRun(Plan plan, VendorReport report) {
  /** The vendor's name, for people. */
  public String vendor() {
    return report.vendor();
  }
}
