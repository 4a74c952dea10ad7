package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.jumpcloud.model.Administrator;
import io.tenantry.jumpcloud.model.Integration;
import io.tenantry.jumpcloud.model.IntegrationType;
import io.tenantry.jumpcloud.model.Invoice;
import io.tenantry.jumpcloud.model.JumpCloudJson;
import io.tenantry.jumpcloud.model.Organization;
import io.tenantry.jumpcloud.model.Provider;
import io.tenantry.jumpcloud.model.ProviderType;
import io.tenantry.jumpcloud.model.RoleId;
import io.tenantry.jumpcloud.model.SupportCase;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every member of every answer is read; so is the vendor's own example of a list. */
class ModelsTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  private JumpCloudClient client(String answer) {
    server.enqueue(Replies.json(200, answer));
    return JumpCloud.at(server);
  }

  @Test
  void vendorsExampleOfAdministratorsIsRead() {
    List<Administrator> administrators =
        client(
                """
                {"results":[{"_id":"5c3536e9e0a6840001872782","email":"joe@example.com","enableMultiFactor":false,"firstname":"",
                 "lastname":"","registered":true,"role":"5c3536e9e0a6840001872788","roleName":"Help Desk","organizationAccessTotal":10},
                 {"_id":"5c35370ae0a6840001872784","email":"mildred@example.com","enableMultiFactor":false,"firstname":"",
                 "lastname":"","registered":true,"role":"5c3536e9e0a684000187279a","roleName":"Multi Role",
                 "roles":["5c3536e9e0a6840001872799","5c3536e9e0a6840001872788"],"roleNames":["Administrator","Help Desk"],
                 "organizationAccessTotal":1}],"totalCount":2}""")
            .administrators()
            .list(PROVIDER)
            .toList();
    Administrator joe = administrators.get(0);
    assertThat(joe.id()).hasToString("5c3536e9e0a6840001872782");
    assertThat(joe.email()).contains("joe@example.com");
    assertThat(joe.enableMultiFactor()).contains(false);
    assertThat(joe.firstname()).contains("");
    assertThat(joe.registered()).contains(true);
    assertThat(joe.role()).contains(RoleId.of("5c3536e9e0a6840001872788"));
    assertThat(joe.roleName()).contains("Help Desk");
    assertThat(joe.organizationAccessTotal()).contains(10);
    assertThat(joe.roles()).isEmpty();
    Administrator mildred = administrators.get(1);
    assertThat(mildred.roles())
        .containsExactly(
            RoleId.of("5c3536e9e0a6840001872799"), RoleId.of("5c3536e9e0a6840001872788"));
    assertThat(mildred.roleNames()).containsExactly("Administrator", "Help Desk");
    assertThat(administrators).allMatch(a -> a.unknownMembers().isEmpty());
  }

  @Test
  void laterMembersOfAdministratorsAreRead() {
    Administrator joe =
        client(
                "[{\"id\":\"a\",\"apiKeyAllowed\":true,\"apiKeySet\":false,\"suspended\":true,\"lastname\":\"Doe\","
                    + "\"apiKeyHash\":{\"createdAt\":\"2026-01-02T03:04:05Z\",\"expireAt\":\"2027-01-02T03:04:05Z\",\"prefix\":\"jca_\"}}]")
            .administrators()
            .list(PROVIDER)
            .first()
            .orElseThrow();
    assertThat(joe.apiKeyAllowed()).contains(true);
    assertThat(joe.apiKeySet()).contains(false);
    assertThat(joe.suspended()).contains(true);
    assertThat(joe.lastname()).contains("Doe");
    assertThat(joe.apiKeyHash().orElseThrow().createdAt())
        .contains(OffsetDateTime.parse("2026-01-02T03:04:05Z"));
    assertThat(joe.apiKeyHash().orElseThrow().expireAt())
        .contains(OffsetDateTime.parse("2027-01-02T03:04:05Z"));
    assertThat(joe.apiKeyHash().orElseThrow().prefix()).contains("jca_");
  }

  @Test
  void vendorsExampleOfAProviderIsRead() {
    Provider provider =
        client(
                """
                {"id":"5c3536e9e0a6840001872799","name":"Example MSP","disallowOrgCreation":true,
                 "contact":{"name":"Example MSP","email":"contact@example.com"}}""")
            .providers()
            .get(PROVIDER);
    assertThat(provider.id()).isEqualTo(PROVIDER);
    assertThat(provider.name()).contains("Example MSP");
    assertThat(provider.disallowOrgCreation()).contains(true);
    assertThat(provider.contact().orElseThrow().name()).contains("Example MSP");
    assertThat(provider.contact().orElseThrow().email()).contains("contact@example.com");
    assertThat(provider.settings()).isEmpty();
    assertThat(provider.type()).isEmpty();
  }

  @Test
  void settingsAndAnUnlistedKindOfAProviderAreRead() {
    Provider provider =
        client(
                "{\"id\":\"p\",\"type\":\"RESELLER\",\"settings\":{\"allowMfaOverride\":true,\"requireAdminMFA\":false}}")
            .providers()
            .get(PROVIDER);
    assertThat(provider.type()).contains(ProviderType.of("RESELLER"));
    assertThat(provider.type().orElseThrow().known()).isEqualTo(ProviderType.Known.UNLISTED);
    assertThat(provider.settings().orElseThrow().allowMfaOverride()).contains(true);
    assertThat(provider.settings().orElseThrow().requireAdminMfa()).contains(false);
  }

  @Test
  void integrationsAreRead() {
    List<Integration> integrations =
        client(
                "{\"records\":[{\"integrationId\":\"i1\",\"type\":\"connectwise\"},{\"integrationId\":\"i2\",\"type\":\"kaseya\"}],\"totalCount\":2}")
            .integrations()
            .list(PROVIDER)
            .toList();
    assertThat(integrations).extracting(i -> i.integrationId().value()).containsExactly("i1", "i2");
    assertThat(integrations.get(0).type()).contains(IntegrationType.CONNECTWISE);
    assertThat(integrations.get(1).type()).contains(IntegrationType.of("kaseya"));
  }

  @Test
  void invoicesAreRead() {
    Invoice invoice =
        client(
                """
                {"totalCount":1,"records":[{"id":"5c3536e9e0a6840001872820","dueDate":"2026-12-01","status":"Partially Paid",
                 "amountBilled":"1250.50","amountPaid":"1000.00","amountRemaining":"250.50","currency":"USD"}]}""")
            .invoices()
            .list(PROVIDER)
            .first()
            .orElseThrow();
    assertThat(invoice.id()).hasToString("5c3536e9e0a6840001872820");
    assertThat(invoice.dueDate()).contains("2026-12-01");
    assertThat(invoice.status()).contains("Partially Paid");
    assertThat(invoice.amountBilled()).contains("1250.50");
    assertThat(invoice.amountPaid()).contains("1000.00");
    assertThat(invoice.amountRemaining()).contains("250.50");
    assertThat(invoice.currency()).contains("USD");
  }

  @Test
  void casesAreRead() {
    SupportCase support =
        client(
                """
                {"totalCount":1,"results":[{"caseNumber":"00012345","label":"Question","status":"Open","date":"2026-11-01",
                 "subject":"Seats","description":"How?","reporter":"Joe Doe","reporterEmail":"joe@example.com",
                 "organization":"Acme, Inc.","os":"Windows","caseSubmissionProductType":"Directory"}]}""")
            .cases()
            .list(PROVIDER)
            .first()
            .orElseThrow();
    assertThat(support.caseNumber()).contains("00012345");
    assertThat(support.label()).contains("Question");
    assertThat(support.status()).contains("Open");
    assertThat(support.date()).contains("2026-11-01");
    assertThat(support.subject()).contains("Seats");
    assertThat(support.description()).contains("How?");
    assertThat(support.reporter()).contains("Joe Doe");
    assertThat(support.reporterEmail()).contains("joe@example.com");
    assertThat(support.organization()).contains("Acme, Inc.");
    assertThat(support.os()).contains("Windows");
    assertThat(support.caseSubmissionProductType()).contains("Directory");
  }

  @Test
  void idIsWrittenUnderItsDocumentedNameAndUnknownMembersAsTheyCame() throws IOException {
    var json = JumpCloudJson.adapter(Organization.class);
    String read = "{\"_id\":\"o1\",\"name\":\"A\",\"big\":9007199254740993,\"n\":{\"d\" : 1.10}}";
    assertThat(json.toJson(json.fromJson(read)))
        .isEqualTo("{\"id\":\"o1\",\"name\":\"A\",\"big\":9007199254740993,\"n\":{\"d\" : 1.10}}");
  }
}
