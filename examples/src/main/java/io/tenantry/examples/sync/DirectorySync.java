package io.tenantry.examples.sync;

import io.tenantry.core.error.ApiException;
import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.plan.Customer;
import io.tenantry.examples.sync.plan.Outcome;
import io.tenantry.examples.sync.plan.Plan;
import io.tenantry.examples.sync.result.SyncResult;
import io.tenantry.examples.sync.result.VendorReport;
import io.tenantry.examples.sync.result.VendorRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads the directory and the vendors, plans, prints the plans, applies them and reports. Vendors
 * are read and written concurrently; one that cannot be read does not stop the others.
 */
final class DirectorySync {
  private final Source source;
  private final List<VendorSync> vendors;
  private final Progress progress;
  private final Consumer<String> out;

  DirectorySync(Source source, List<VendorSync> vendors, Progress progress, Consumer<String> out) {
    this.source = source;
    this.vendors = vendors;
    this.progress = progress;
    this.out = out;
  }

  /** A vendor with its plan, or with the reason why it has none. */
  private record Planned(VendorSync vendor, Plan plan, Optional<String> trouble) {}

  /**
   * Applies the plans.
   *
   * @throws ApiException if the directory cannot be read
   */
  SyncResult run() {
    List<Customer> customers = source.read(progress);
    List<Planned> planned = plan(customers);
    planned.forEach(p -> p.plan().lines().forEach(out));
    return told(new SyncResult(customers, sideBySide(planned, p -> applied(customers, p)), false));
  }

  /** Like {@link #run}, but writes nothing and prints the plans in full. */
  SyncResult dryRun() {
    List<Customer> customers = source.read(progress);
    List<Planned> planned = plan(customers);
    planned.forEach(p -> p.plan().diff().forEach(out));
    out.accept("Dry run: nothing was written");
    return told(
        new SyncResult(
            customers, planned.stream().map(p -> unapplied(customers, p)).toList(), true));
  }

  private List<Planned> plan(List<Customer> customers) {
    return sideBySide(vendors, vendor -> planned(vendor, customers));
  }

  private static Planned planned(VendorSync vendor, List<Customer> customers) {
    try {
      return new Planned(vendor, vendor.plan(customers), Optional.empty());
    } catch (ApiException e) {
      Plan none = new Plan(vendor.vendor(), List.of());
      return new Planned(vendor, none, Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private static VendorRun applied(List<Customer> customers, Planned planned) {
    return planned.trouble().isPresent()
        ? unread(customers, planned)
        : new VendorRun(planned.plan(), planned.vendor().apply(customers, planned.plan()));
  }

  private static VendorRun unapplied(List<Customer> customers, Planned planned) {
    if (planned.trouble().isPresent()) {
      return unread(customers, planned);
    }
    List<Outcome> outcomes = planned.plan().steps().stream().map(VendorSync::unwritten).toList();
    String vendor = planned.vendor().vendor();
    return new VendorRun(
        planned.plan(), new VendorReport(vendor, outcomes, List.of(), Optional.empty()));
  }

  private static VendorRun unread(List<Customer> customers, Planned planned) {
    String why = planned.trouble().orElseThrow();
    return new VendorRun(
        planned.plan(), VendorReport.unread(planned.vendor().vendor(), customers, why));
  }

  private SyncResult told(SyncResult result) {
    result.lines().forEach(out);
    return result;
  }

  /** Does the work for all items concurrently, each in its own thread. */
  private static <T, R> List<R> sideBySide(List<T> items, Function<T, R> work) {
    try (Workers workers = new Workers(Math.max(1, items.size()))) {
      return workers.each(items, work);
    }
  }
}
