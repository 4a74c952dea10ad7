package io.tenantry.examples.sync.result;

import io.tenantry.examples.sync.plan.Customer;
import io.tenantry.examples.sync.plan.Outcome;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole sync: what the directory has, and what came of it at each vendor. Immutable.
 *
 * @param customers every organization of the directory, in its order
 * @param runs one for each vendor
 * @param dryRun nothing was written; what would have been counts as unchanged
 */
public record SyncResult(List<Customer> customers, List<VendorRun> runs, boolean dryRun) {

  /** Returns whether something should be up to date but is not. */
  public boolean failed() {
    return runs.stream().anyMatch(run -> run.report().failed());
  }

  /**
   * How many organizations ended like this, each counted once whatever the number of vendors:
   * failed if it failed at any of them; else created if one had to create it, else updated if one
   * had to update it, else unchanged. No other kind is counted.
   */
  public long count(Kind kind) {
    return totals().getOrDefault(kind, 0L);
  }

  /** The reports, vendor by vendor, then the totals. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    runs.forEach(run -> lines.addAll(run.report().lines()));
    Map<Kind, Long> totals = totals();
    lines.add(
        "Directory sync: %d organizations, %d created, %d updated, %d unchanged, %d failed"
            .formatted(
                customers.size(),
                totals.getOrDefault(Kind.CREATED, 0L),
                totals.getOrDefault(Kind.UPDATED, 0L),
                totals.getOrDefault(Kind.UNCHANGED, 0L),
                totals.getOrDefault(Kind.FAILED, 0L)));
    return lines;
  }

  private Map<Kind, Long> totals() {
    Map<String, Kind> byCustomer = new HashMap<>();
    customers.forEach(customer -> byCustomer.put(customer.id(), Kind.UNCHANGED));
    for (VendorRun run : runs) {
      for (Outcome outcome : run.report().outcomes()) {
        byCustomer.merge(outcome.customer().id(), counted(outcome.kind()), SyncResult::graver);
      }
    }
    Map<Kind, Long> totals = new EnumMap<>(Kind.class);
    byCustomer.values().forEach(kind -> totals.merge(kind, 1L, Long::sum));
    return totals;
  }

  private static Kind counted(Kind kind) {
    return kind.written() || kind == Kind.FAILED ? kind : Kind.UNCHANGED;
  }

  private static Kind graver(Kind one, Kind other) {
    List<Kind> order = List.of(Kind.FAILED, Kind.CREATED, Kind.UPDATED, Kind.UNCHANGED);
    return order.indexOf(one) <= order.indexOf(other) ? one : other;
  }
}
