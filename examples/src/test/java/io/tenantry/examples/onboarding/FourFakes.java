package io.tenantry.examples.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.Documented;
import io.tenantry.sandbox.DirectoryOrganization;
import io.tenantry.sandbox.FakeVendor;
import io.tenantry.sandbox.NCentralCustomer;
import io.tenantry.sandbox.NinjaOrganization;
import io.tenantry.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Four fakes for each test, the client that comes, and questions to the fakes. */
abstract class FourFakes {
  static final NewClient ACME =
      new NewClient(
          "Acme", "Jane", "Doe", "HQ", Optional.of("1 Main St"), Map.of(1L, 100L, 2L, 101L));

  SandboxOffice systems;
  Sandbox sandbox;

  @BeforeEach
  void start() {
    start(Sandbox.builder().build());
  }

  void start(Sandbox fakes) {
    systems = new SandboxOffice(fakes);
    sandbox = systems.sandbox();
  }

  @AfterEach
  void close() {
    List<String> breaches = Documented.breaches(sandbox);
    systems.close();
    assertThat(breaches).isEmpty();
  }

  JobResult onboard() {
    return new Onboarding(systems.office(), ACME).run();
  }

  void failAfter(FakeVendor seen, String method, String path, FakeVendor failing) {
    failAfter(seen, method, path, failing, 403);
  }

  /** Lets one vendor refuse the request that comes after the first of these to another. */
  static void failAfter(
      FakeVendor seen, String method, String path, FakeVendor failing, int status) {
    seen.onExchange(
        exchange -> {
          if (exchange.method().equals(method) && exchange.path().endsWith(path)) {
            seen.onExchange(later -> {});
            failing.misbehave().failNext(1, status);
          }
        });
  }

  static void failOnce(int status, FakeVendor failing) {
    if (status == 403) {
      failing.misbehave().failNext(1, 400);
    }
  }

  void assertOnboarded() {
    assertThat(sandbox.directory().organizations())
        .singleElement()
        .satisfies(o -> assertThat(o.name()).isEqualTo("Acme"))
        .matches(o -> !o.disabled());
    String mark = String.valueOf(sandbox.directory().organizations().get(0).id());
    assertThat(customer().externalId()).isEqualTo(mark);
    assertThat(customer().sites()).singleElement().matches(site -> site.name().equals("HQ"));
    assertThat(ninja().policies()).isEqualTo(ACME.policies());
    assertThat(ninja().locations())
        .singleElement()
        .satisfies(location -> assertThat(location.address()).isEqualTo("1 Main St"));
    assertThat(
            ninja()
                .customFields()
                .getOrDefault("directoryId", ninja().userData().get("directoryId")))
        .isEqualTo(mark);
    assertVendors(1, 1, 1, 1);
  }

  void assertDisabled() {
    assertThat(sandbox.directory().organizations())
        .singleElement()
        .matches(DirectoryOrganization::disabled);
  }

  void assertVendors(int customers, int sites, int ninja, int jumpCloud) {
    assertThat(sandbox.nCentral().customers()).hasSize(customers);
    assertThat(sandbox.nCentral().sites()).hasSize(sites);
    assertThat(sandbox.ninjaOne().organizations()).hasSize(ninja);
    assertThat(sandbox.jumpCloud().organizations()).hasSize(jumpCloud);
  }

  NCentralCustomer customer() {
    assertThat(sandbox.nCentral().customers()).hasSize(1);
    return sandbox.nCentral().customers().get(0);
  }

  NinjaOrganization ninja() {
    assertThat(sandbox.ninjaOne().organizations()).hasSize(1);
    return sandbox.ninjaOne().organizations().get(0);
  }
}
