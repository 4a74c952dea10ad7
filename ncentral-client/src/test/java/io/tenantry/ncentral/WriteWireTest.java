package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.LicenseType;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.NewServiceOrg;
import io.tenantry.ncentral.model.NewSite;
import io.tenantry.ncentral.model.ServiceOrgId;
import io.tenantry.ncentral.model.SiteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteWireTest {
  private static final String EVERYTHING =
      """
      {"externalId": "71", "phone": "1", "contactFirstName": "Jane", "contactLastName": "Doe",
       "contactTitle": "Dr", "contactEmail": "j@d.example", "contactPhone": "2",
       "contactPhoneExt": "3", "contactDepartment": "IT", "street1": "a", "street2": "b",
       "city": "c", "stateProv": "IL", "country": "US", "postalCode": "60601", \
      """;

  @RegisterExtension final CheckedServer server = CheckedServer.of("ncentral");

  private NCentralClient answering(String body) {
    server.enqueue(Replies.json(201, body));
    return NCentral.at(server).with(CallOptions.none().strict());
  }

  private Sent sent(String line) throws InterruptedException {
    return Sent.to(server)
        .line(line)
        .header("Authorization", "Bearer access-token")
        .header("Accept", "application/json");
  }

  @Test
  void everyMemberOfANewServiceOrganizationIsSent()
      throws InterruptedException, JsonProcessingException {
    NewServiceOrg everything =
        NewServiceOrg.builder()
            .soName("Acme")
            .externalId("71")
            .phone("1")
            .contactFirstName("Jane")
            .contactLastName("Doe")
            .contactTitle("Dr")
            .contactEmail("j@d.example")
            .contactPhone("2")
            .contactPhoneExt("3")
            .contactDepartment("IT")
            .street1("a")
            .street2("b")
            .city("c")
            .stateProv("IL")
            .country("US")
            .postalCode("60601")
            .build();
    assertThat(answering("{\"soId\":50}").serviceOrgs().create(everything).soId())
        .isEqualTo(ServiceOrgId.of(50));
    sent("POST /api/service-orgs").json(EVERYTHING + "\"soName\": \"Acme\"}");
  }

  @Test
  void everyMemberOfANewCustomerIsSent() throws InterruptedException, JsonProcessingException {
    NewCustomer everything =
        NewCustomer.builder()
            .customerName("Acme")
            .licenseType(LicenseType.ESSENTIAL)
            .externalId("71")
            .phone("1")
            .contactFirstName("Jane")
            .contactLastName("Doe")
            .contactTitle("Dr")
            .contactEmail("j@d.example")
            .contactPhone("2")
            .contactPhoneExt("3")
            .contactDepartment("IT")
            .street1("a")
            .street2("b")
            .city("c")
            .stateProv("IL")
            .country("US")
            .postalCode("60601")
            .build();
    answering("{\"customerId\":60}").customers().create(ServiceOrgId.of("50"), everything);
    sent("POST /api/service-orgs/50/customers")
        .json(EVERYTHING + "\"customerName\": \"Acme\", \"licenseType\": \"Essential\"}");
  }

  @Test
  void everyMemberOfANewSiteIsSent() throws InterruptedException, JsonProcessingException {
    NewSite everything =
        NewSite.builder()
            .siteName("HQ")
            .licenseType(LicenseType.of("Trial"))
            .externalId("71")
            .phone("1")
            .contactFirstName("Jane")
            .contactLastName("Doe")
            .contactTitle("Dr")
            .contactEmail("j@d.example")
            .contactPhone("2")
            .contactPhoneExt("3")
            .contactDepartment("IT")
            .street1("a")
            .street2("b")
            .city("c")
            .stateProv("IL")
            .country("US")
            .postalCode("60601")
            .build();
    answering("{\"siteId\":70}").sites().create(CustomerId.of(60), everything);
    sent("POST /api/customers/60/sites")
        .json(EVERYTHING + "\"siteName\": \"HQ\", \"licenseType\": \"Trial\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"siteId\":70}",
        "{\"siteId\":\"70\"}",
        "{\"data\":{\"siteId\":70}}",
        "{\"siteId\":70,\"data\":{}}"
      })
  void theNewIdIsFoundInEveryForm(String body) {
    NewSite hq =
        NewSite.builder().siteName("HQ").contactFirstName("J").contactLastName("D").build();
    assertThat(answering(body).sites().create(CustomerId.of(60), hq).siteId())
        .isEqualTo(SiteId.of(70));
  }

  @Test
  void aNewCustomerWithoutItsContactIsRefusedBeforeSending() {
    assertThatThrownBy(() -> NewCustomer.builder().customerName("Acme").build())
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("contactFirstName")
        .hasMessageContaining("contactLastName");
  }
}
