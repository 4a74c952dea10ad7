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

/** The program without its command line: check every system, then sync, if every one is ready. */
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
   * What came of it; nothing if a system isn't ready, of which the output tells.
   *
   * @throws ConfigurationException if there is no vendor
   * @throws ApiException if the directory was ready and can't be read after all
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
