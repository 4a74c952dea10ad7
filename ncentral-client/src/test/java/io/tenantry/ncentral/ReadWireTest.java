package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.json.JsonValue;
import io.tenantry.ncentral.model.Customer;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.Device;
import io.tenantry.ncentral.model.DeviceId;
import io.tenantry.ncentral.model.OrgUnit;
import io.tenantry.ncentral.model.OrgUnitId;
import io.tenantry.ncentral.model.OrgUnitType;
import io.tenantry.ncentral.model.ServiceOrg;
import io.tenantry.ncentral.model.ServiceOrgId;
import io.tenantry.ncentral.model.Site;
import io.tenantry.ncentral.model.SiteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One record: its address, and the forms that it comes in. */
class ReadWireTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("ncentral");

  private NCentralClient answering(String body) {
    server.enqueue(Replies.json(200, body));
    return NCentral.at(server).with(CallOptions.none().strict());
  }

  private Sent asked(String line) throws InterruptedException {
    return Sent.to(server)
        .line(line)
        .header("Authorization", "Bearer access-token")
        .header("Accept", "application/json")
        .withoutBody();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"soId\":50,\"soName\":\"Acme\"}",
        "{\"data\":{\"soId\":\"50\",\"soName\":\"Acme\"}}",
        "{\"soId\":\"50\",\"data\":{\"soName\":\"Acme\"}}"
      })
  void aServiceOrganizationIsReadInEveryForm(String body) throws InterruptedException {
    ServiceOrg read = answering(body).serviceOrgs().get(ServiceOrgId.of("50"));
    asked("GET /api/service-orgs/50");
    assertThat(read)
        .isEqualTo(ServiceOrg.builder().soId(ServiceOrgId.of(50)).soName("Acme").build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"customerId\":60,\"customerName\":\"Acme\",\"county\":null}",
        "{\"data\":{\"customerId\":\"60\",\"customerName\":\"Acme\"}}",
        "{\"customerId\":\"60\",\"data\":{\"customerName\":\"Acme\"}}"
      })
  void aCustomerIsReadInEveryForm(String body) throws InterruptedException {
    Customer read = answering(body).customers().get(CustomerId.of(60));
    asked("GET /api/customers/60");
    assertThat(read)
        .isEqualTo(Customer.builder().customerId(CustomerId.of(60)).customerName("Acme").build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"siteId\":70,\"siteName\":\"HQ\"}",
        "{\"data\":{\"siteId\":\"70\",\"siteName\":\"HQ\"}}",
        "{\"siteId\":\"70\",\"data\":{\"siteName\":\"HQ\"}}"
      })
  void aSiteIsReadInEveryForm(String body) throws InterruptedException {
    Site read = answering(body).sites().get(SiteId.of(70));
    asked("GET /api/sites/70");
    assertThat(read).isEqualTo(Site.builder().siteId(SiteId.of(70)).siteName("HQ").build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orgUnitId\":80,\"orgUnitType\":\"SITE\"}",
        "{\"data\":{\"orgUnitId\":\"80\",\"orgUnitType\":\"SITE\"}}",
        "{\"orgUnitId\":\"80\",\"data\":{\"orgUnitType\":\"SITE\"}}"
      })
  void aUnitIsReadInEveryForm(String body) throws InterruptedException {
    OrgUnit read = answering(body).orgUnits().get(OrgUnitId.of(80));
    asked("GET /api/org-units/80");
    assertThat(read)
        .isEqualTo(
            OrgUnit.builder().orgUnitId(OrgUnitId.of(80)).orgUnitType(OrgUnitType.SITE).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"deviceId\":2071979267,\"longName\":\"W\"}",
        "{\"data\":{\"deviceId\":\"2071979267\",\"longName\":\"W\"}}"
      })
  void aDeviceIsReadInEveryForm(String body) throws InterruptedException {
    Device read = answering(body).devices().get(DeviceId.of(2071979267));
    asked("GET /api/devices/2071979267");
    assertThat(read)
        .isEqualTo(Device.builder().deviceId(DeviceId.of("2071979267")).longName("W").build());
  }

  @Test
  void aDeviceKeepsItsLinksAndIsReadWhateverTypeStillLoggedInHas() {
    Device device =
        answering(
                "{\"data\":{\"deviceId\":1,\"siteId\":null,\"stillLoggedIn\":true,"
                    + "\"lastApplianceCheckinTime\":\"2026-10-30 09:15:00.0\",\"isProbe\":false},"
                    + "\"_links\":{\"self\":\"/api/devices/1\"}}")
            .devices()
            .get(DeviceId.of(1));
    assertThat(device.siteId()).isEmpty();
    assertThat(device.stillLoggedIn()).contains(JsonValue.of(true));
    assertThat(device.lastApplianceCheckinTime()).contains("2026-10-30 09:15:00.0");
    assertThat(device.links().get("self")).contains(JsonValue.of("/api/devices/1"));
  }

  @Test
  void everyMemberOfACustomerIsRead() {
    Customer customer =
        answering(
                """
                {"customerId": "60", "customerName": "Acme", "orgUnitType": "CUSTOMER",
                 "parentId": "50", "externalId": "71", "externalId2": "B", "contactFirstName": "J",
                 "contactLastName": "D", "phone": "1", "contactTitle": "Dr", "contactEmail": "j@d",
                 "contactPhone": "2", "contactPhoneExt": null, "contactDepartment": "IT",
                 "street1": "a", "street2": "b", "city": "c", "stateProv": "d", "country": "US",
                 "postalCode": "1", "county": "e", "isSystem": false, "isServiceOrg": false,
                 "generation": 2, "descendantCount": 4}""")
            .customers()
            .get(CustomerId.of(60));
    assertThat(customer.parentId()).contains(ServiceOrgId.of(50));
    assertThat(customer.externalId()).contains("71");
    assertThat(customer.contactPhoneExt()).isEmpty();
    assertThat(customer.county()).contains("e");
    assertThat(customer.generation()).contains(2);
    assertThat(customer.descendantCount()).contains(4);
    assertThat(customer.isServiceOrg()).contains(false);
    assertThat(customer.unknownMembers().isEmpty()).isTrue();
  }

  @Test
  void aMemberOfANewerServerIsKept() {
    server.enqueue(Replies.json(200, "{\"customerId\":60,\"tier\":{\"level\":9007199254740993}}"));
    Customer customer = NCentral.at(server).customers().get(CustomerId.of(60));
    assertThat(customer.unknownMembers().json())
        .isEqualTo("{\"tier\":{\"level\":9007199254740993}}");
  }

  @Test
  void responseWithoutIdIsUnreadable() {
    server.enqueueBroken(Replies.json(200, "{\"data\":{\"customerName\":\"Acme\"}}"));
    assertThatThrownBy(() -> NCentral.at(server).customers().get(CustomerId.of(60)))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("customerId");
  }
}
