package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NCentralDocumentedTest {
  private static final String SERVICE_ORG =
      """
      {
      "soName": "Acme IT Services",
      "contactFirstName": "John",
      "contactLastName": "Smith",
      "contactEmail": "[email protected]",
      "phone": "555-0123",
      "street1": "123 Tech Lane",
      "city": "Springfield",
      "stateProv": "IL",
      "country": "US",
      "postalCode": "62701"
      }
      """;
  private static final String CUSTOMER =
      """
      {
      "customerName": "Acme Corporation",
      "contactFirstName": "Jane",
      "contactLastName": "Doe",
      "externalId": "ACME-001",
      "licenseType": "Professional"
      }
      """;
  private static final String SITE =
      """
      {
      "siteName": "Acme HQ",
      "contactFirstName": "Robert",
      "contactLastName": "Johnson",
      "street1": "123 Business Ave",
      "city": "Chicago"
      }
      """;

  @RegisterExtension
  final Sandbox sandbox = Sandbox.builder().nCentral(n -> n.organizations(12)).build();

  private Wire central = new Wire("");

  @BeforeEach
  void connect() {
    central = Wire.to(sandbox.nCentral());
  }

  private FakeNCentral fake() {
    return sandbox.nCentral();
  }

  private String customers() {
    return "/api/service-orgs/" + fake().serviceOrgId() + "/customers";
  }

  @Test
  void serviceOrganizationOfTheDocumentIsCreatedAndReadUnderData() {
    HttpResponse<String> answer = central.post("/api/service-orgs", SERVICE_ORG);
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonObject created = Wire.object(answer).getAsJsonObject("data");
    assertThat(created.getAsJsonPrimitive("soId").isNumber()).isTrue();
    assertThat(created.get("orgUnitType").getAsString()).isEqualTo("SO");
    long id = created.get("soId").getAsLong();
    JsonObject read = Wire.object(central.get("/api/service-orgs/" + id)).getAsJsonObject("data");
    assertThat(read.getAsJsonPrimitive("soId").isString()).isTrue();
    assertThat(read.get("parentId").getAsString()).isEqualTo("1");
    assertThat(read.get("phone").getAsString()).isEqualTo("555-0123");
    assertThat(fake().serviceOrgs()).extracting(NCentralServiceOrg::id).contains(id);
  }

  @Test
  void customerAndSiteOfTheDocumentAreCreatedFlatWithTheirMark() {
    JsonObject customer = Wire.object(central.post(customers(), CUSTOMER));
    assertThat(customer.getAsJsonPrimitive("customerId").isNumber()).isTrue();
    assertThat(customer.get("orgUnitType").getAsString()).isEqualTo("CUSTOMER");
    assertThat(customer.get("parentId").getAsString()).isEqualTo("" + fake().serviceOrgId());
    long id = customer.get("customerId").getAsLong();
    JsonObject site = Wire.object(central.post("/api/customers/" + id + "/sites", SITE));
    assertThat(site.get("parentId").getAsString()).isEqualTo("" + id);
    NCentralCustomer state = fake().customer(id);
    assertThat(state.externalId()).isEqualTo("ACME-001");
    assertThat(state.sites()).extracting(NCentralSite::name).containsExactly("Acme HQ");
    assertThat(Wire.object(central.get("/api/customers/" + id)).get("externalId").getAsString())
        .isEqualTo("ACME-001");
    assertThat(central.get("/api/sites/" + site.get("siteId")).body()).contains("Chicago");
  }

  @Test
  void missingNameIsRefusedInTheWordsOfTheDocument() {
    String nameless = "{\"contactFirstName\":\"John\",\"contactLastName\":\"Smith\"}";
    HttpResponse<String> refused = central.post("/api/service-orgs", nameless);
    assertThat(refused.statusCode()).isEqualTo(400);
    JsonObject error = Wire.object(refused);
    assertThat(error.keySet()).containsExactly("status", "message");
    assertThat(error.get("status").getAsInt()).isEqualTo(400);
    assertThat(error.get("message").getAsString())
        .matches("\\[ID=\\w+] BAD REQUEST: SO Create -- Service Organization name is required");
  }

  @Test
  void severalFaultsAreListedByField() {
    HttpResponse<String> refused = central.post(customers(), "{\"externalId\":7}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Wire.object(refused).getAsJsonArray("errors"))
        .extracting(error -> error.getAsJsonObject().get("field").getAsString())
        .containsExactly("customerName", "contactFirstName", "contactLastName", "externalId");
    assertThat(fake().customers()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/customers/999999, 404",
    "/api/customers/50, 404",
    "/api/service-orgs/999999/customers, 404",
    "/api/org-units/999999, 404",
    "/api/devices/1, 404",
    "/api/nothing, 404",
    "/api/auth/authenticate, 404",
    "/api/customers?pageNumber=0, 400",
    "/api/customers?pageSize=1001, 400",
    "/api/customers?pageSize=many, 400",
    "/api/customers?sortBy=nothing, 400",
    "/api/customers?select=nothing==1, 400",
    "/api/customers?select=customerId%3Dgt%3D1, 500",
  })
  void whatCannotBeReadIsAnError(String path, int status) {
    HttpResponse<String> answer = central.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Wire.object(answer).get("message").getAsString()).startsWith("[ID=");
  }

  @Test
  void whatHasNoSuchOperationIs405() {
    long id = fake().customers().get(0).id();
    assertThat(central.delete("/api/customers/" + id).statusCode()).isEqualTo(405);
    assertThat(central.patch("/api/customers/" + id, "{}").statusCode()).isEqualTo(405);
  }

  @Test
  void namesNeedNotBeUniqueByDefault() {
    central.post(customers(), CUSTOMER);
    assertThat(central.post(customers(), CUSTOMER).statusCode()).isEqualTo(201);
    try (Sandbox strict = Sandbox.builder().nCentral(NCentralSetup::uniqueNames).build().start()) {
      FakeNCentral fake = strict.nCentral();
      Wire wire = Wire.to(fake);
      wire.post("/api/service-orgs/50/customers", CUSTOMER);
      assertThat(wire.post("/api/service-orgs/50/customers", CUSTOMER).statusCode()).isEqualTo(409);
      assertThat(fake.customers()).hasSize(1);
    }
  }

  @Test
  void stateIsSeededRenamedAndMarkedBehindTheApisBack() {
    long one = fake().add("Twin");
    long other = fake().add("Twin");
    fake().addSite(one, "Depot");
    fake().mark(one, "1001");
    fake().rename(other, "Twin renamed");
    long under = fake().add(fake().addServiceOrg("Second"), "Elsewhere");
    assertThat(central.get("/api/customers/" + one).body()).contains("\"externalId\":\"1001\"");
    assertThat(central.get("/api/customers/" + one + "/sites").body()).contains("Depot");
    assertThat(central.get("/api/customers/" + other).body()).contains("Twin renamed");
    assertThat(Wire.object(central.get(customers())).get("totalItems").getAsInt()).isEqualTo(14);
    assertThat(fake().customer(under).serviceOrgId()).isNotEqualTo(fake().serviceOrgId());
  }
}
