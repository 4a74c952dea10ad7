package io.tenantry.examples.sync;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.result.SyncResult;
import io.tenantry.examples.sync.settings.Mode;
import io.tenantry.examples.sync.settings.RuleSettings;
import io.tenantry.examples.sync.settings.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Checks every system, then runs the sync if all are ready. */
final class SyncJob {
  private final Systems systems;
  private final RuleSettings rules;
  private final Progress progress;
  private final Consumer<String> out;

  SyncJob(Systems systems, RuleSettings rules, Progress progress, Consumer<String> out) {
    this.systems = systems;
    this.rules = rules;
    this.progress = progress;
    this.out = out;
  }

  /**
   * Runs the job.
   *
   * @return one result for each run of the sync; empty if a system is not ready, which is printed
   * @throws ConfigurationException if there is no vendor
   * @throws ApiException if the directory passed its check but cannot be read
   */
  List<SyncResult> run(List<Vendor> vendors, Mode mode) {
    if (vendors.isEmpty()) {
      throw new ConfigurationException("The configuration has keys of no vendor");
    }
    Preflight preflight = Preflight.of(systems, vendors);
    preflight.lines().forEach(out);
    return preflight.good() ? synced(sync(preflight), mode) : List.of();
  }

  private DirectorySync sync(Preflight preflight) {
    List<VendorSync> vendors =
        preflight.targets().stream()
            .map(target -> new VendorSync(target, rules.rules(target.reach()), progress))
            .toList();
    return new DirectorySync(preflight.source().orElseThrow(), vendors, progress, out);
  }

  private List<SyncResult> synced(DirectorySync sync, Mode mode) {
    if (mode.dryRun()) {
      return List.of(sync.dryRun());
    }
    List<SyncResult> results = new ArrayList<>();
    results.add(sync.run());
    if (mode.twice()) {
      out.accept("Once more");
      results.add(sync.run());
    }
    return results;
  }
}
