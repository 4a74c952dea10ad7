package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.WalkSummary;
import io.tenantry.ncentral.model.Customer;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.CustomersListByServiceOrgOptions;
import io.tenantry.ncentral.model.CustomersListOptions;
import io.tenantry.ncentral.model.DevicesListByOrgUnitOptions;
import io.tenantry.ncentral.model.DevicesListOptions;
import io.tenantry.ncentral.model.OrgUnit;
import io.tenantry.ncentral.model.OrgUnitId;
import io.tenantry.ncentral.model.OrgUnitsListChildrenOptions;
import io.tenantry.ncentral.model.OrgUnitsListOptions;
import io.tenantry.ncentral.model.ServiceOrgId;
import io.tenantry.ncentral.model.ServiceOrgsListOptions;
import io.tenantry.ncentral.model.SitesListByCustomerOptions;
import io.tenantry.ncentral.model.SitesListOptions;
import io.tenantry.ncentral.model.SortOrder;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListWireTest {
  private static final String PLAIN = "?pageSize=500&pageNumber=1";
  private static final String ASKED =
      "?pageSize=7&select=soId%3D%3D50%3Bname%3D%3D%22X%20Y%22&sortBy=name&sortOrder=DESC&pageNumber=1";
  private static final String SELECT = "soId==50;name==\"X Y\"";
  private static final OrgUnitId UNIT = OrgUnitId.of("12345");

  @RegisterExtension final CheckedServer server = CheckedServer.of("ncentral");

  private void assertRequest(String line, Paged<?> list) throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"data\":[],\"totalItems\":0}"));
    assertThat(list.toList()).isEmpty();
    Sent.to(server)
        .line(line)
        .header("Authorization", "Bearer access-token")
        .header("Accept", "application/json")
        .withoutBody();
  }

  @Test
  void listsWithoutOptionsRequestTheFirstPage() throws InterruptedException {
    NCentralClient ncentral = NCentral.at(server);
    assertRequest("GET /api/service-orgs" + PLAIN, ncentral.serviceOrgs().list());
    assertRequest("GET /api/customers" + PLAIN, ncentral.customers().list());
    assertRequest(
        "GET /api/service-orgs/50/customers" + PLAIN,
        ncentral.customers().listByServiceOrg(ServiceOrgId.of(50)));
    assertRequest("GET /api/sites" + PLAIN, ncentral.sites().list());
    assertRequest(
        "GET /api/customers/67890/sites" + PLAIN,
        ncentral.sites().listByCustomer(CustomerId.of(67890)));
    assertRequest("GET /api/org-units" + PLAIN, ncentral.orgUnits().list());
    assertRequest(
        "GET /api/org-units/12345/children" + PLAIN, ncentral.orgUnits().listChildren(UNIT));
    assertRequest("GET /api/devices" + PLAIN, ncentral.devices().list());
    assertRequest(
        "GET /api/org-units/12345/devices" + PLAIN, ncentral.devices().listByOrgUnit(UNIT));
  }

  @Test
  void organizationsAreSelectedAndSorted() throws InterruptedException {
    NCentralClient ncentral = NCentral.at(server);
    assertRequest(
        "GET /api/service-orgs" + ASKED,
        ncentral
            .serviceOrgs()
            .list(
                ServiceOrgsListOptions.builder()
                    .pageSize(7)
                    .select(SELECT)
                    .sortBy("name")
                    .sortOrder(SortOrder.DESC)
                    .build()));
    assertRequest(
        "GET /api/customers" + ASKED,
        ncentral
            .customers()
            .list(
                CustomersListOptions.builder()
                    .pageSize(7)
                    .select(SELECT)
                    .sortBy("name")
                    .sortOrder(SortOrder.DESC)
                    .build()));
    assertRequest(
        "GET /api/service-orgs/50/customers" + ASKED,
        ncentral
            .customers()
            .listByServiceOrg(
                ServiceOrgId.of(50),
                CustomersListByServiceOrgOptions.builder()
                    .pageSize(7)
                    .select(SELECT)
                    .sortBy("name")
                    .sortOrder(SortOrder.DESC)
                    .build()));
  }

  @Test
  void sitesAreSelectedAndSorted() throws InterruptedException {
    NCentralClient ncentral = NCentral.at(server);
    assertRequest(
        "GET /api/sites" + ASKED,
        ncentral
            .sites()
            .list(
                SitesListOptions.builder()
                    .pageSize(7)
                    .select(SELECT)
                    .sortBy("name")
                    .sortOrder(SortOrder.DESC)
                    .build()));
    assertRequest(
        "GET /api/customers/67890/sites" + ASKED,
        ncentral
            .sites()
            .listByCustomer(
                CustomerId.of(67890),
                SitesListByCustomerOptions.builder()
                    .pageSize(7)
                    .select(SELECT)
                    .sortBy("name")
                    .sortOrder(SortOrder.DESC)
                    .build()));
  }

  @Test
  void unitsAreSelectedAndSorted() throws InterruptedException {
    NCentralClient ncentral = NCentral.at(server);
    assertRequest(
        "GET /api/org-units" + ASKED,
        ncentral
            .orgUnits()
            .list(
                OrgUnitsListOptions.builder()
                    .pageSize(7)
                    .select(SELECT)
                    .sortBy("name")
                    .sortOrder(SortOrder.DESC)
                    .build()));
    assertRequest(
        "GET /api/org-units/12345/children" + ASKED,
        ncentral
            .orgUnits()
            .listChildren(
                UNIT,
                OrgUnitsListChildrenOptions.builder()
                    .pageSize(7)
                    .select(SELECT)
                    .sortBy("name")
                    .sortOrder(SortOrder.DESC)
                    .build()));
  }

  @Test
  void devicesAreFilteredToo() throws InterruptedException {
    NCentralClient ncentral = NCentral.at(server);
    assertRequest(
        "GET /api/devices" + ASKED.replace("&pageNumber", "&filterId=75&pageNumber"),
        ncentral
            .devices()
            .list(
                DevicesListOptions.builder()
                    .filterId(75)
                    .pageSize(7)
                    .select(SELECT)
                    .sortBy("name")
                    .sortOrder(SortOrder.DESC)
                    .build()));
    assertRequest(
        "GET /api/org-units/12345/devices"
            + ASKED.replace("&pageNumber", "&filterId=75&pageNumber"),
        ncentral
            .devices()
            .listByOrgUnit(
                UNIT,
                DevicesListByOrgUnitOptions.builder()
                    .filterId(75)
                    .pageSize(7)
                    .select(SELECT)
                    .sortBy("name")
                    .sortOrder(SortOrder.DESC)
                    .build()));
  }

  @Test
  void sortOrderCanBeOverridden() throws InterruptedException {
    CustomersListOptions natural =
        CustomersListOptions.builder().sortOrder(SortOrder.of("natural")).build();
    assertRequest(
        "GET /api/customers?sortOrder=natural&pageSize=500&pageNumber=1",
        NCentral.at(server).customers().list(natural));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1001})
  void aPageSizeThatTheVendorWouldRefuseIsNotSent(int size) {
    CustomersListOptions options = CustomersListOptions.builder().pageSize(size).build();
    assertThatThrownBy(() -> NCentral.at(server).customers().list(options))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("pageSize");
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void aTotalThatIsReachedEndsTheList() throws InterruptedException {
    server.enqueue(page(3, 1, 2), page(3, 3));
    assertThat(customers()).containsExactly("1", "2", "3");
    Sent.to(server).line("GET /api/customers?pageSize=500&pageNumber=1");
    Sent.to(server).line("GET /api/customers?pageSize=500&pageNumber=2");
    assertThat(server.requestCount()).isEqualTo(2);
  }

  @Test
  void aTotalThatCountsMoreThanTheFilterLetsThroughIsComplete() {
    server.enqueue(page(300, 1), page(300), page(300), page(300));
    CustomersListOptions some = CustomersListOptions.builder().select("soId==50").build();
    WalkSummary summary = NCentral.at(server).customers().list(some).readAll(customer -> {});
    assertThat(summary.items()).isEqualTo(1);
    assertThat(summary.complete()).isTrue();
  }

  @Test
  void aTotalThatCountsMoreThanCameIsNotComplete() {
    server.enqueue(page(300, 1), page(300), page(300), page(300));
    WalkSummary summary = NCentral.at(server).customers().list().readAll(customer -> {});
    assertThat(summary.items()).isEqualTo(1);
    assertThat(summary.reasons()).hasToString("[the list announced 300 rows, but 1 came]");
  }

  @Test
  void aListWithoutPageMembersEndsWithTheEmptyPageAndNotWithAShortOne() {
    server.enqueue(
        Replies.json(200, "{\"data\":[{\"customerId\":1}]}"),
        Replies.json(200, "{\"data\":[{\"customerId\":\"2\"}],\"totalItems\":null}"),
        Replies.json(200, "{\"data\":[]}"));
    assertThat(customers()).containsExactly("1", "2");
  }

  @Test
  void serverThatAlwaysReturnsTheSamePageIsDetected() {
    server.enqueue(page(99, 1, 2), page(99, 1, 2), page(99, 1, 2));
    assertThatThrownBy(this::customers)
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("pageNumber");
  }

  private List<String> customers() {
    return NCentral.at(server).customers().list().stream()
        .map(Customer::customerId)
        .map(CustomerId::value)
        .toList();
  }

  private static MockResponse page(int total, int... ids) {
    StringBuilder rows = new StringBuilder();
    for (int id : ids) {
      rows.append(rows.isEmpty() ? "" : ",").append("{\"customerId\":").append(id).append("}");
    }
    return Replies.json(
        200,
        "{\"data\":[" + rows + "],\"pageNumber\":1,\"pageSize\":500,\"totalItems\":" + total + "}");
  }

  @Test
  void bareArraysEndWithAnEmptyPage() throws InterruptedException {
    String row = "[{\"customerId\":1,\"orgUnitId\":\"1\"}]";
    String other = "[{\"customerId\":\"2\",\"orgUnitId\":2}]";
    for (int i = 0; i < 2; i++) {
      server.enqueue(Replies.json(200, row), Replies.json(200, other), Replies.json(200, "[]"));
    }

    assertThat(NCentral.at(server).customers().list().toList())
        .extracting(Customer::customerId)
        .containsExactly(CustomerId.of(1), CustomerId.of(2));
    assertThat(NCentral.at(server).orgUnits().listChildren(UNIT).toList())
        .extracting(OrgUnit::orgUnitId)
        .containsExactly(OrgUnitId.of(1), OrgUnitId.of(2));
    for (String path : List.of("customers", "org-units/12345/children")) {
      for (int page = 1; page <= 3; page++) {
        Sent.to(server).line("GET /api/" + path + "?pageSize=500&pageNumber=" + page);
      }
    }
  }

  @Test
  void walkTakesAnEnvelopeAfterABareArray() {
    server.enqueue(
        Replies.json(200, "[{\"customerId\":1}]"),
        Replies.json(200, "{\"data\":[{\"customerId\":2}],\"totalItems\":2}"),
        Replies.json(200, "{\"data\":[],\"totalItems\":2}"));

    assertThat(NCentral.at(server).customers().list().toList()).hasSize(2);
    assertThat(server.requestCount()).isEqualTo(3);
  }
}
