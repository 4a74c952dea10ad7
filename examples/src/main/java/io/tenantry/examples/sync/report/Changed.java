package io.tenantry.examples.sync.report;

import io.tenantry.examples.sync.plan.Change;
import io.tenantry.examples.sync.plan.Customer;
import io.tenantry.examples.sync.plan.Outcome;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import io.tenantry.examples.sync.plan.Step;
import io.tenantry.examples.sync.result.SyncResult;
import io.tenantry.examples.sync.result.VendorRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One organization with what was written for it; in a dry run, what would be.
 *
 * @param parts vendors by what was written there
 */
record Changed(Customer customer, List<Part> parts) {

  /**
   * What was written alike at some vendors.
   *
   * @param changes what differed; empty where the organization was created
   */
  record Part(List<String> vendors, List<Change> changes) {
    boolean isNew() {
      return changes.isEmpty();
    }
  }

  /** Whether it is new at one of the vendors. */
  boolean isNew() {
    return parts.stream().anyMatch(Part::isNew);
  }

  /** Every organization with something to show, in the directory's order. */
  static List<Changed> of(SyncResult result) {
    Map<String, Map<List<Change>, List<String>>> written = new HashMap<>();
    for (VendorRun run : result.runs()) {
      Set<String> failed = failed(run);
      for (Step step : run.plan().steps()) {
        String id = step.customer().id();
        if (step.aim().written() && !failed.contains(id)) {
          written
              .computeIfAbsent(id, customer -> new LinkedHashMap<>())
              .computeIfAbsent(changes(step), changes -> new ArrayList<>())
              .add(run.vendor());
        }
      }
    }
    return result.customers().stream()
        .filter(customer -> written.containsKey(customer.id()))
        .map(customer -> new Changed(customer, parts(written.get(customer.id()))))
        .toList();
  }

  private static List<Change> changes(Step step) {
    return step instanceof Step.Update update ? update.changes() : List.of();
  }

  private static List<Part> parts(Map<List<Change>, List<String>> written) {
    return written.entrySet().stream()
        .map(entry -> new Part(List.copyOf(entry.getValue()), entry.getKey()))
        .toList();
  }

  private static Set<String> failed(VendorRun run) {
    Set<String> ids = new HashSet<>();
    for (Outcome outcome : run.report().outcomes()) {
      if (outcome.kind() == Kind.FAILED || outcome.kind() == Kind.AMBIGUOUS) {
        ids.add(outcome.customer().id());
      }
    }
    return ids;
  }
}
