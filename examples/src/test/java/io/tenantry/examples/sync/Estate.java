package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.Documented;
import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.mapping.MappingFile;
import io.tenantry.examples.sync.result.SyncResult;
import io.tenantry.examples.sync.result.VendorReport;
import io.tenantry.examples.sync.sandbox.Census;
import io.tenantry.examples.sync.sandbox.SandboxSystems;
import io.tenantry.examples.sync.sandbox.SandboxSystems.Form;
import io.tenantry.examples.sync.settings.RuleSettings;
import io.tenantry.examples.sync.settings.Vendor;
import io.tenantry.sandbox.Exchange;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.FakeJumpCloud;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.FakeVendor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All four systems and the job over them; asks the systems what they hold. */
final class Estate implements AutoCloseable {
  final List<String> lines = new ArrayList<>();
  final FakeDirectory directory;
  final FakeNinjaOne ninja;
  final FakeNCentral nCentral;
  final FakeJumpCloud jumpCloud;
  final SandboxSystems systems;

  Estate(SandboxSystems systems) {
    this.systems = systems;
    directory = systems.sandbox().directory();
    ninja = systems.sandbox().ninjaOne();
    nCentral = systems.sandbox().nCentral();
    jumpCloud = systems.sandbox().jumpCloud();
  }

  static Estate empty(Form form) {
    return new Estate(SandboxSystems.start(0, form));
  }

  /** Each sync is a new program: what it knows, it read. */
  SyncResult sync() {
    lines.clear();
    try (Systems clients = Systems.of(systems)) {
      RuleSettings rules = RuleSettings.of(systems.settings());
      List<VendorSync> vendors =
          Arrays.stream(Vendor.values())
              .map(clients::target)
              .map(target -> new VendorSync(target, rules.rules(target.reach()), Progress.NONE))
              .toList();
      return new DirectorySync(clients.directory(), vendors, Progress.NONE, lines::add).run();
    }
  }

  List<Exchange> writes() {
    return Stream.<FakeVendor>of(ninja, nCentral, jumpCloud)
        .flatMap(vendor -> vendor.requests().stream())
        .filter(exchange -> !exchange.method().equals("GET"))
        .filter(e -> !e.path().contains("/token") && !e.path().contains("/auth/"))
        .toList();
  }

  void forgetRequests() {
    Stream.<FakeVendor>of(ninja, nCentral, jumpCloud).forEach(FakeVendor::forgetRequests);
  }

  Census census(Set<String> pairs) {
    try (MappingFile mapping = MappingFile.open(systems.mappingFile())) {
      return Census.of(systems.sandbox(), systems.marks(mapping), pairs);
    }
  }

  /** Each enabled organization once in each vendor, whole and marked. */
  void assertInStep() {
    long enabled = directory.organizations().stream().filter(o -> !o.disabled()).count();
    assertThat(census(Set.of()).rows())
        .hasSize(3)
        .allSatisfy(row -> assertThat((long) row.once()).as(row.line()).isEqualTo(enabled))
        .allMatch(Census.Row::good);
  }

  VendorReport report(String vendor, SyncResult result) {
    return result.runs().stream()
        .filter(run -> run.vendor().equals(vendor))
        .findFirst()
        .orElseThrow()
        .report();
  }

  /** Every exchange of the test keeps to the vendors' documents; misbehaviour is part of them. */
  @Override
  public void close() {
    List<String> breaches = Documented.breaches(systems.sandbox());
    systems.close();
    assertThat(breaches).isEmpty();
  }
}
