package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.Documented;
import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.plan.Reach;
import io.tenantry.examples.sync.plan.Rules;
import io.tenantry.examples.sync.result.VendorReport;
import io.tenantry.examples.sync.sandbox.SandboxSystems;
import io.tenantry.examples.sync.sandbox.SandboxSystems.Form;
import io.tenantry.examples.sync.settings.Vendor;
import io.tenantry.sandbox.DirectoryOrganization;
import io.tenantry.sandbox.Exchange;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.NinjaOrganization;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The directory and NinjaOne, and the job between them; asks the systems what they hold. */
final class Office implements AutoCloseable {
  static final Rules RULES =
      new Rules("Main office", Map.of("1", "100", "2", "101"), EnumSet.allOf(Reach.class));

  final List<String> lines = new ArrayList<>();
  final FakeDirectory directory;
  final FakeNinjaOne ninja;
  final Target target;
  private final SandboxSystems systems;
  private final Systems clients;
  private final Form form;
  private final DirectorySync sync;

  Office(int organizations, Form form) {
    systems = SandboxSystems.start(organizations, form);
    this.form = form;
    directory = systems.sandbox().directory();
    ninja = systems.sandbox().ninjaOne();
    clients = Systems.of(systems);
    target = clients.target(Vendor.NINJAONE);
    VendorSync vendor = new VendorSync(target, RULES, Progress.NONE);
    sync = new DirectorySync(clients.directory(), List.of(vendor), Progress.NONE, lines::add);
  }

  VendorReport sync() {
    lines.clear();
    return sync.run().runs().get(0).report();
  }

  VendorReport dryRun() {
    return sync.dryRun().runs().get(0).report();
  }

  /** What the sync asked NinjaOne to change. */
  List<Exchange> writes() {
    return ninja.requests().stream()
        .filter(exchange -> !exchange.method().equals("GET"))
        .filter(exchange -> !exchange.path().endsWith("/token"))
        .toList();
  }

  /** Does something once, as soon as NinjaOne has seen a write. */
  void afterFirstWrite(Runnable action) {
    List<Exchange> seen = new ArrayList<>();
    ninja.onExchange(
        exchange -> {
          boolean write = exchange.method().equals("POST") && !exchange.path().endsWith("/token");
          synchronized (seen) {
            if (write && seen.isEmpty()) {
              seen.add(exchange);
              action.run();
            }
          }
        });
  }

  String mark(NinjaOrganization organization) {
    Map<String, String> members =
        form == Form.DOCUMENTED ? organization.customFields() : organization.userData();
    return members.getOrDefault("directoryId", "");
  }

  NinjaOrganization named(String name) {
    List<NinjaOrganization> all =
        ninja.organizations().stream().filter(o -> o.name().equals(name)).toList();
    assertThat(all).as("organizations named " + name).hasSize(1);
    return all.get(0);
  }

  /** One organization for each that is enabled in the directory, whole, and no other. */
  void assertInStep() {
    Map<String, String> expected =
        directory.organizations().stream()
            .filter(organization -> !organization.disabled())
            .collect(Collectors.toMap(o -> Long.toString(o.id()), DirectoryOrganization::name));
    List<NinjaOrganization> present = ninja.organizations();
    assertThat(present.stream().collect(Collectors.toMap(this::mark, NinjaOrganization::name)))
        .isEqualTo(expected);
    assertThat(present)
        .allSatisfy(
            organization -> {
              assertThat(organization.locations())
                  .singleElement()
                  .satisfies(location -> assertThat(location.name()).isEqualTo("Main office"));
              assertThat(organization.policies()).isEqualTo(Map.of(1L, 100L, 2L, 101L));
            });
  }

  String lastLine() {
    return lines.get(lines.size() - 1);
  }

  /** Every exchange of the test keeps to the vendors' documents; misbehaviour is part of them. */
  @Override
  public void close() {
    List<String> breaches = Documented.breaches(systems.sandbox());
    clients.close();
    systems.close();
    assertThat(breaches).isEmpty();
  }
}
