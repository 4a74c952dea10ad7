package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.BadRequestException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.ncentral.model.Customer;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.Device;
import io.tenantry.ncentral.model.DeviceId;
import io.tenantry.ncentral.model.DevicesListOptions;
import io.tenantry.ncentral.model.LicenseType;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.NewServiceOrg;
import io.tenantry.ncentral.model.NewSite;
import io.tenantry.ncentral.model.OrgUnitId;
import io.tenantry.ncentral.model.OrgUnitType;
import io.tenantry.ncentral.model.ServiceOrg;
import io.tenantry.ncentral.model.ServiceOrgId;
import io.tenantry.ncentral.model.ServiceOrgsListOptions;
import io.tenantry.ncentral.model.Site;
import io.tenantry.ncentral.model.SiteId;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every example that documents 000 and 001 print, in strict mode: nothing in them is unknown. */
class DocumentExamplesTest {
  private static final ServiceOrgId SO = ServiceOrgId.of(12345);
  private static final CustomerId CUSTOMER = CustomerId.of(67890);

  @RegisterExtension final CheckedServer server = CheckedServer.of("ncentral");

  private static String mail() {
    String printed = NCentral.document("001-create-service-org-request");
    return printed.replaceAll("(?s).*\"contactEmail\": \"([^\"]*)\".*", "$1");
  }

  private NCentralClient strict(MockResponse... answers) {
    server.enqueue(answers);
    return NCentral.at(server).with(CallOptions.none().strict());
  }

  private Sent wanted(String line) throws InterruptedException {
    return Sent.to(server)
        .line(line)
        .header("Authorization", "Bearer access-token")
        .header("Accept", "application/json");
  }

  @Test
  void serviceOrganizationOfDocument000IsCreated()
      throws InterruptedException, JsonProcessingException {
    ServiceOrg created =
        strict(Replies.json(201, NCentral.document("000-create-service-org-answer")))
            .serviceOrgs()
            .create(
                NewServiceOrg.builder()
                    .soName("Acme IT Services")
                    .contactFirstName("John")
                    .contactLastName("Smith")
                    .contactEmail(mail())
                    .phone("555-0123")
                    .street1("123 Tech Lane")
                    .city("Springfield")
                    .stateProv("IL")
                    .country("US")
                    .postalCode("62701")
                    .build());
    wanted("POST /api/service-orgs").json(NCentral.document("000-create-service-org-request"));
    assertThat(created)
        .isEqualTo(
            ServiceOrg.builder()
                .soId(SO)
                .soName("Acme IT Services")
                .orgUnitType(OrgUnitType.SO)
                .contactFirstName("John")
                .contactLastName("Smith")
                .contactEmail(mail())
                .build());
  }

  @Test
  void serviceOrganizationOfDocument000IsReadWhole() throws InterruptedException {
    ServiceOrg read =
        strict(Replies.json(200, NCentral.document("000-get-service-org"))).serviceOrgs().get(SO);
    wanted("GET /api/service-orgs/12345").withoutBody();
    assertThat(read)
        .isEqualTo(
            ServiceOrg.builder()
                .soId(SO)
                .soName("Acme IT Services")
                .orgUnitType(OrgUnitType.SO)
                .parentId(OrgUnitId.of(1))
                .externalId("ACME-001")
                .contactFirstName("John")
                .contactLastName("Smith")
                .contactEmail(mail())
                .phone("555-0123")
                .build());
  }

  @Test
  void listOfDocument000IsReadWhole() throws InterruptedException {
    List<ServiceOrg> page =
        strict(Replies.json(200, NCentral.document("000-list-service-orgs")))
            .serviceOrgs()
            .list(ServiceOrgsListOptions.builder().pageSize(10).build())
            .stream()
            .limit(2)
            .toList();
    wanted("GET /api/service-orgs?pageSize=10&pageNumber=1").withoutBody();
    assertThat(page)
        .containsExactly(
            serviceOrg("12345", "Acme IT Services"), serviceOrg("12346", "TechCorp Solutions"));
  }

  private static ServiceOrg serviceOrg(String id, String name) {
    ServiceOrgId soId = ServiceOrgId.of(id);
    return ServiceOrg.builder().soId(soId).soName(name).orgUnitType(OrgUnitType.SO).build();
  }

  @Test
  void documentedCustomersAreListedByServiceOrganization() throws InterruptedException {
    NCentralClient ncentral = strict(Replies.json(200, "{\"data\":[]}"));
    assertThat(ncentral.customers().listByServiceOrg(SO)).isEmpty();
    wanted("GET /api/service-orgs/12345/customers?pageSize=500&pageNumber=1").withoutBody();
  }

  @Test
  void customerOfDocument000IsSent() throws InterruptedException, JsonProcessingException {
    strict(Replies.json(201, "{\"customerId\":67890}"))
        .customers()
        .create(
            SO,
            NewCustomer.builder()
                .customerName("Client Corp")
                .contactFirstName("Jane")
                .contactLastName("Doe")
                .licenseType(LicenseType.PROFESSIONAL)
                .build());
    wanted("POST /api/service-orgs/12345/customers")
        .json(NCentral.document("000-create-customer-request"));
  }

  @Test
  void errorOfDocument000IsTakenApart() {
    server.enqueue(Replies.json(400, NCentral.document("000-error")));
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> NCentral.at(server).serviceOrgs().get(SO))
        .withMessageMatching(
            "N-central refused GET /api/service-orgs/12345: 400 Bad Request, \"SO Create -- Service"
                + " Organization name is required\" \\(request id abcd, 1 attempt, \\d+ ms\\)")
        .satisfies(
            e -> {
              assertThat(e.requestId()).contains("abcd");
              assertThat(e.vendorMessage())
                  .contains("SO Create -- Service Organization name is required");
            });
  }

  @Test
  void serviceOrganizationOfDocument001IsCreated()
      throws InterruptedException, JsonProcessingException {
    ServiceOrg created =
        strict(Replies.json(201, NCentral.document("001-create-service-org-answer")))
            .serviceOrgs()
            .create(
                NewServiceOrg.builder()
                    .soName("Enterprise IT Services")
                    .contactFirstName("John")
                    .contactLastName("Smith")
                    .contactEmail(mail())
                    .phone("555-0100")
                    .country("US")
                    .build());
    wanted("POST /api/service-orgs").json(NCentral.document("001-create-service-org-request"));
    assertThat(created)
        .isEqualTo(
            ServiceOrg.builder()
                .soId(SO)
                .soName("Enterprise IT Services")
                .contactFirstName("John")
                .contactLastName("Smith")
                .contactEmail(mail())
                .build());
  }

  @Test
  void customerOfDocument001IsCreated() throws InterruptedException, JsonProcessingException {
    Customer created =
        strict(Replies.json(201, NCentral.document("001-create-customer-answer")))
            .customers()
            .create(
                SO,
                NewCustomer.builder()
                    .customerName("Acme Corporation")
                    .contactFirstName("Jane")
                    .contactLastName("Doe")
                    .contactEmail(mail())
                    .licenseType(LicenseType.PROFESSIONAL)
                    .build());
    wanted("POST /api/service-orgs/12345/customers")
        .json(NCentral.document("001-create-customer-request"));
    assertThat(created)
        .isEqualTo(
            Customer.builder()
                .customerId(CUSTOMER)
                .customerName("Acme Corporation")
                .orgUnitType(OrgUnitType.CUSTOMER)
                .parentId(SO)
                .build());
  }

  @Test
  void siteOfDocument001IsCreated() throws InterruptedException, JsonProcessingException {
    Site created =
        strict(Replies.json(201, NCentral.document("001-create-site-answer")))
            .sites()
            .create(
                CUSTOMER,
                NewSite.builder()
                    .siteName("Acme HQ")
                    .contactFirstName("Robert")
                    .contactLastName("Johnson")
                    .street1("123 Business Ave")
                    .city("Chicago")
                    .stateProv("IL")
                    .country("US")
                    .postalCode("60601")
                    .build());
    wanted("POST /api/customers/67890/sites").json(NCentral.document("001-create-site-request"));
    assertThat(created)
        .isEqualTo(
            Site.builder()
                .siteId(SiteId.of(11111))
                .siteName("Acme HQ")
                .orgUnitType(OrgUnitType.SITE)
                .parentId(CUSTOMER)
                .build());
  }

  @Test
  void devicesOfDocument001AreReadWhole() throws InterruptedException {
    List<Device> devices =
        strict(Replies.json(200, NCentral.document("001-list-devices")))
            .devices()
            .list(DevicesListOptions.builder().pageSize(50).build())
            .toList();
    wanted("GET /api/devices?pageSize=50&pageNumber=1").withoutBody();
    assertThat(devices)
        .containsExactly(
            Device.builder()
                .deviceId(DeviceId.of(22222))
                .longName("ACME-WKS-001")
                .deviceClass("Workstations - Windows")
                .orgUnitId(OrgUnitId.of(11111))
                .customerId(CUSTOMER)
                .siteId(SiteId.of(11111))
                .build());
  }
}
