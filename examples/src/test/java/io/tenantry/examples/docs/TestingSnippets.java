package io.tenantry.examples.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ServerException;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.sandbox.Exchange;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.NCentralTenants;
import io.tenantry.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The snippets of docs/testing.md after the first, word for word; {@link TestingPageTest} runs
 * them.
 */
class TestingSnippets {
  @RegisterExtension
  final Sandbox sandbox =
      Sandbox.builder().ninjaOne(n -> n.organizations(120).expireTokenAfter(2)).build();

  NinjaOneClient client() {
    FakeNinjaOne fake = sandbox.ninjaOne();
    return NinjaOneClient.builder()
        .baseUrl(fake.url())
        .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
        .build();
  }

  /** The job under test: creates an organization for every new name. */
  static void importClients(NinjaOneClient ninja, List<String> names) {
    Set<String> present =
        ninja.organizations().list().stream().flatMap(o -> o.name().stream()).collect(toSet());
    for (String name : names) {
      if (!present.contains(name)) {
        ninja.organizations().create(NewOrganization.builder().name(name).build());
      }
    }
  }

  @Test
  void importAfterALostResponseMakesNoDuplicate() {
    sandbox.ninjaOne().misbehave().applyButRespond502(1);

    try (NinjaOneClient ninja = client()) {
      assertThatThrownBy(() -> importClients(ninja, List.of("Acme")))
          .isInstanceOf(ServerException.class);
      importClients(ninja, List.of("Acme"));
    }

    assertThat(sandbox.ninjaOne().organizations())
        .filteredOn(o -> o.name().equals("Acme"))
        .hasSize(1);
  }

  @Test
  void secondImportWritesNothing() {
    try (NinjaOneClient ninja = client()) {
      importClients(ninja, List.of("Acme"));
      sandbox.ninjaOne().forgetRequests();
      importClients(ninja, List.of("Acme"));
    }

    assertThat(sandbox.ninjaOne().requests())
        .filteredOn(request -> !request.path().endsWith("/token"))
        .extracting(Exchange::method)
        .containsOnly("GET");
  }

  @Test
  void importIsThrottledInTheMiddle() {
    FakeNinjaOne fake = sandbox.ninjaOne();
    fake.onExchange(
        exchange -> {
          if (exchange.method().equals("POST") && exchange.body().contains("Acme")) {
            fake.onExchange(later -> {});
            fake.misbehave().throttleNext(1, Duration.ZERO);
          }
        });

    try (NinjaOneClient ninja = client()) {
      importClients(ninja, List.of("Acme", "Brightwater Dental"));
    }

    assertThat(fake.organizations()).hasSize(122);
  }

  @Test
  void importMakesOneCallAtATime() {
    try (NinjaOneClient ninja = client()) {
      importClients(ninja, List.of("Acme", "Brightwater Dental"));
    }

    assertThat(sandbox.ninjaOne().traffic().mostConcurrent()).isEqualTo(1);
  }

  static void manyTenants() {
    try (NCentralTenants tenants =
        NCentralTenants.of(1_000, (nCentral, i) -> nCentral.organizations(i % 20)).start()) {
      FakeNCentral first = tenants.get(0);
      System.out.println(first.url() + " " + first.jwt());
    }
  }

  static void inMain() {
    try (Sandbox sandbox =
        Sandbox.builder().nCentral(n -> n.organizations(500).observedForm()).build().start()) {
      System.out.println(sandbox.nCentral().url());
    }
  }
}
