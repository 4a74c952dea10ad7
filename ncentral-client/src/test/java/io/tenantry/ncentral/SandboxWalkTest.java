package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.NoWaiting;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.http.CallOptions;
import io.tenantry.ncentral.model.Customer;
import io.tenantry.ncentral.model.CustomersListOptions;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.NewSite;
import io.tenantry.ncentral.model.ServiceOrgId;
import io.tenantry.ncentral.model.Site;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.Misbehaviour;
import io.tenantry.sandbox.NCentralSetup;
import io.tenantry.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 1,234 customers, read in every form from an N-central that misbehaves. */
class SandboxWalkTest {
  private static final int CUSTOMERS = 1_234;
  private static final CustomersListOptions HUNDRED =
      CustomersListOptions.builder().pageSize(100).build();

  private enum Form {
    DOCUMENTED(NCentralSetup::documentedForm),
    OBSERVED(NCentralSetup::observedForm),
    FLAT(NCentralSetup::flat),
    UNDER_DATA(NCentralSetup::underData),
    ID_BESIDE_DATA(NCentralSetup::idBesideData),
    NUMBERS(NCentralSetup::idsAsNumbers),
    STRINGS(NCentralSetup::idsAsStrings),
    WITHOUT_PAGE_FIELDS(NCentralSetup::withoutPageFields);

    private final Consumer<NCentralSetup> setup;

    Form(Consumer<NCentralSetup> setup) {
      this.setup = setup;
    }
  }

  private static Sandbox sandbox(Consumer<NCentralSetup> setup) {
    return Sandbox.builder()
        .nCentral(n -> setup.accept(n.organizations(CUSTOMERS)))
        .build()
        .start();
  }

  private static NCentralClient client(FakeNCentral fake) {
    return NCentralClient.builder()
        .transport(Transport.builder().timeSource(new NoWaiting()).build())
        .baseUrl(fake.url())
        .userApiToken(Secret.of(fake.jwt()))
        .build();
  }

  private static void assertAllAreRead(FakeNCentral fake, NCentralClient ncentral) {
    List<Customer> read = ncentral.customers().list(HUNDRED).toList();
    assertThat(read)
        .extracting(customer -> Long.valueOf(customer.customerId().value()))
        .isEqualTo(fake.customers().stream().map(c -> c.id()).toList())
        .hasSize(CUSTOMERS);
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void everyFormIsReadInStrictModeFromTheListToTheNewSite(Form form) {
    try (Sandbox sandbox = sandbox(form.setup)) {
      FakeNCentral fake = sandbox.nCentral();
      NCentralClient ncentral = client(fake).with(CallOptions.none().strict());
      assertAllAreRead(fake, ncentral);
      ServiceOrgId so = ServiceOrgId.of(fake.serviceOrgId());
      assertThat(ncentral.serviceOrgs().get(so).soId()).isEqualTo(so);
      Customer customer = ncentral.customers().create(so, acme());
      Site site = ncentral.sites().create(customer.customerId(), hq());
      assertThat(ncentral.customers().get(customer.customerId()).customerName()).contains("Acme");
      assertThat(ncentral.sites().get(site.siteId()).parentId()).contains(customer.customerId());
      assertThat(ncentral.sites().listByCustomer(customer.customerId())).hasSize(1);
      assertThat(ncentral.customers().listByServiceOrg(so)).hasSize(CUSTOMERS + 1);
    }
  }

  private static NewCustomer acme() {
    return NewCustomer.builder()
        .customerName("Acme")
        .contactFirstName("Jane")
        .contactLastName("Doe")
        .externalId("71")
        .build();
  }

  private static NewSite hq() {
    return NewSite.builder()
        .siteName("Acme HQ")
        .contactFirstName("Jane")
        .contactLastName("Doe")
        .build();
  }

  private static void walk(Consumer<Misbehaviour> how) {
    try (Sandbox sandbox = sandbox(n -> {})) {
      how.accept(sandbox.nCentral().misbehave());
      assertAllAreRead(sandbox.nCentral(), client(sandbox.nCentral()));
    }
  }

  @Test
  void silentlyCappedPageLosesNothing() {
    walk(m -> m.capPageSize(30));
  }

  @Test
  void throttledPagesAreRetried() {
    walk(m -> m.throttleNext(1).throttleNext(2, Duration.ofSeconds(3)));
  }

  @Test
  void truncatedAndHtmlResponsesAndClosedConnectionsAreRetried() {
    walk(m -> m.cutBodies(1).failNextWithHtml(1, 200).closeWithoutResponse(1));
  }

  @Test
  void refusedTokensAreExchangedAnewOnTheWay() {
    try (Sandbox sandbox = sandbox(n -> {})) {
      sandbox.nCentral().expireTokenAfter(4);
      assertAllAreRead(sandbox.nCentral(), client(sandbox.nCentral()));
      assertThat(lines(sandbox.nCentral(), "/api/auth/authenticate")).isGreaterThan(1);
      assertThat(lines(sandbox.nCentral(), "/api/auth/refresh")).isZero();
    }
  }

  @Test
  void aRebootCostsANewExchangeAndNothingElse() {
    try (Sandbox sandbox = sandbox(n -> {})) {
      NCentralClient ncentral = client(sandbox.nCentral());
      ncentral.auth().validate();
      sandbox.nCentral().reboot();
      ncentral.auth().validate();
      assertThat(lines(sandbox.nCentral(), "/api/auth/authenticate")).isEqualTo(2);
      assertThat(lines(sandbox.nCentral(), "/api/auth/refresh")).isZero();
    }
  }

  private static long lines(FakeNCentral fake, String path) {
    return fake.requests().stream().filter(each -> each.path().startsWith(path)).count();
  }
}
