package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.orgdirectory.model.Address;
import io.tenantry.orgdirectory.model.AddressId;
import io.tenantry.orgdirectory.model.AddressLabel;
import io.tenantry.orgdirectory.model.Contact;
import io.tenantry.orgdirectory.model.ContactId;
import io.tenantry.orgdirectory.model.ContactLabel;
import io.tenantry.orgdirectory.model.NewOrganization;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationId;
import io.tenantry.orgdirectory.model.OrganizationPatch;
import io.tenantry.orgdirectory.model.OrganizationReference;
import io.tenantry.orgdirectory.model.PersonId;
import io.tenantry.orgdirectory.model.PersonReference;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every example that document 004 prints, in strict mode: nothing in them is unknown. */
class DocumentExamplesTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  /** The document ends the list with "...", which stands for more of the same. */
  private static String list() {
    String printed = Directory.document("004-list-organizations");
    assertThat(printed).endsWith("},\n\"...\"\n]\n");
    return printed.replace(",\n\"...\"\n]", "\n]");
  }

  /**
   * The document prints the answers to writes as {@code "addresses": "...", "...": "..."}: "similar
   * to the response in Get a single organization".
   */
  private static String elided(String name) {
    JsonObject printed = JsonValue.parse(Directory.document(name)).asObject();
    assertThat(printed.json()).isEqualTo("{\"addresses\":\"...\",\"...\":\"...\"}");
    return Directory.document("004-single-organization");
  }

  @Test
  void listIsReadWhole() {
    server.enqueue(Replies.json(200, list()));
    List<Organization> organizations = strict().organizations().list().toList();
    assertThat(organizations)
        .containsExactly(
            Organization.builder()
                .id(OrganizationId.of(44))
                .name("Widget Data Center, External IT")
                .parent(organization(6, "Widget Data Center"))
                .manager(person(6, "Howard Tanner"))
                .createdAt(OffsetDateTime.parse("2016-03-22T21:02:50-05:00"))
                .updatedAt(OffsetDateTime.parse("2016-03-25T16:54:52-05:00"))
                .build(),
            Organization.builder()
                .id(OrganizationId.of(50))
                .name("Widget North America, Finance")
                .parent(organization(51, "Widget North America, Inc."))
                .manager(person(120, "Carolyn Goldrat"))
                .createdAt(OffsetDateTime.parse("2016-03-22T21:02:50-05:00"))
                .updatedAt(OffsetDateTime.parse("2016-03-22T21:03:36-05:00"))
                .build());
    assertThat(organizations.get(0).sourceId()).isEmpty();
  }

  @Test
  void singleOrganizationIsReadWhole() {
    server.enqueue(Replies.json(200, Directory.document("004-single-organization")));
    assertWhole(strict().organizations().get(OrganizationId.of(50)));
  }

  @Test
  void responseToCreateIsReadCompletely() {
    server.enqueue(Replies.json(201, elided("004-create-organization")));
    NewOrganization finance = NewOrganization.builder().name("Finance").build();
    assertWhole(strict().organizations().create(finance));
  }

  @Test
  void responseToUpdateIsReadCompletely() {
    server.enqueue(Replies.json(200, elided("004-update-organization")));
    OrganizationPatch patch = OrganizationPatch.builder().region("NA").build();
    assertWhole(strict().organizations().update(OrganizationId.of(50), patch));
  }

  private static void assertWhole(Organization organization) {
    assertThat(organization.addresses()).containsExactly(parkAvenue());
    assertThat(organization.businessUnit()).contains(false);
    OrganizationReference widget = organization(51, "Widget North America, Inc.");
    assertThat(organization.businessUnitOrganization()).contains(widget);
    assertThat(organization.contacts()).containsExactly(telephone(), fax(), website());
    assertThat(organization.createdAt())
        .contains(OffsetDateTime.parse("2016-03-22T21:02:50-05:00"));
    assertThat(organization.customFields()).isEmpty();
    assertThat(organization.disabled()).contains(false);
    assertThat(organization.id()).isEqualTo(OrganizationId.of(50));
    assertThat(organization.manager()).contains(person(120, "Carolyn Goldrat"));
    assertThat(organization.name()).contains("Widget North America, Finance");
    assertThat(organization.parent()).contains(widget);
    assertThat(organization.pictureUri()).isEmpty();
    assertThat(organization.region()).contains("NA");
    assertThat(organization.remarks())
        .contains(
            "The Finance department of Widget North America, Inc. is responsible for purchasing,"
                + " accounting, and invoicing within Widget North America, Inc.");
    assertThat(organization.source()).isEmpty();
    assertThat(organization.sourceId()).isEmpty();
    assertThat(organization.substitute()).contains(person(121, "Buck Kreuter"));
    assertThat(organization.uiExtension()).isEmpty();
    assertThat(organization.updatedAt())
        .contains(OffsetDateTime.parse("2016-03-22T21:03:36-05:00"));
    assertThat(organization.unknownMembers().isEmpty()).isTrue();
  }

  private static Address parkAvenue() {
    return Address.builder()
        .address("1172 Park Avenue")
        .city("New York")
        .country("US")
        .id(AddressId.of(71))
        .integration(false)
        .label(AddressLabel.STREET)
        .state("NY")
        .zip("10128")
        .build();
  }

  private static Contact telephone() {
    return Contact.builder()
        .id(ContactId.of(225))
        .label(ContactLabel.GENERAL)
        .telephone("+1 (212) 369 2610")
        .build();
  }

  private static Contact fax() {
    return Contact.builder()
        .id(ContactId.of(226))
        .label(ContactLabel.FAX)
        .telephone("+1 (212) 369 2611")
        .build();
  }

  private static Contact website() {
    return Contact.builder()
        .id(ContactId.of(227))
        .label(ContactLabel.GENERAL)
        .website("www.widget.com")
        .build();
  }

  private static OrganizationReference organization(long id, String name) {
    return OrganizationReference.builder().id(OrganizationId.of(id)).name(name).build();
  }

  private static PersonReference person(long id, String name) {
    return PersonReference.builder().id(PersonId.of(id)).name(name).build();
  }

  private OrgDirectoryClient strict() {
    return Directory.at(server).with(CallOptions.none().strict());
  }
}
