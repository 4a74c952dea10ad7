package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.json.JsonValue;
import io.tenantry.orgdirectory.model.AttachmentUpload;
import io.tenantry.orgdirectory.model.CustomField;
import io.tenantry.orgdirectory.model.NewOrganization;
import io.tenantry.orgdirectory.model.OrganizationId;
import io.tenantry.orgdirectory.model.OrganizationPatch;
import io.tenantry.orgdirectory.model.PersonId;
import io.tenantry.orgdirectory.model.RequestTemplateId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WriteWireTest {
  private static final OrganizationId ID = OrganizationId.of(50);

  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  @Test
  void getRequestsOneOrganization() throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"id\":50}"));
    assertThat(Directory.at(server).organizations().get(ID).id()).isEqualTo(ID);
    wanted("GET /v1/organizations/50").withoutBody();
  }

  @Test
  void createSendsOnlyTheName() throws InterruptedException {
    create(NewOrganization.builder().name("Widget North America, Finance").build());
    wanted("POST /v1/organizations").jsonText("{\"name\":\"Widget North America, Finance\"}");
  }

  @Test
  void createSendsEveryFieldThatTheDocumentLetsOneWrite()
      throws InterruptedException, JsonProcessingException {
    create(everything());
    wanted("POST /v1/organizations")
        .json(
            """
            {"name": "Widget North America, Finance", "business_unit": true, "disabled": false,
             "financialID": "F-50", "manager_id": 120, "order_template_id": 8, "parent_id": 51,
             "picture_uri": "https://www.widget.com/finance.png", "region": "NA",
             "remarks": "Buys\\nand pays", "source": "sync", "sourceID": "C-50",
             "substitute_id": 121, "end_user_privacy": true,
             "custom_fields": [{"id": "tier", "value": "gold"}, {"id": "seats", "value": 5}],
             "custom_fields_attachments": [{"key": "a/1.png", "inline": true}],
             "remarks_attachments": [{"key": "a/2.pdf", "filesize": 2048}]}
            """);
  }

  private static NewOrganization everything() {
    return NewOrganization.builder()
        .name("Widget North America, Finance")
        .businessUnit(true)
        .disabled(false)
        .endUserPrivacy(true)
        .financialId("F-50")
        .managerId(PersonId.of(120))
        .orderTemplateId(RequestTemplateId.of(8))
        .parentId(OrganizationId.of(51))
        .pictureUri("https://www.widget.com/finance.png")
        .region("NA")
        .remarks("Buys\nand pays")
        .source("sync")
        .sourceId("C-50")
        .substituteId(PersonId.of(121))
        .addCustomFields(field("tier", JsonValue.of("gold")), field("seats", JsonValue.of(5)))
        .addCustomFieldsAttachments(AttachmentUpload.builder().key("a/1.png").inline(true).build())
        .addRemarksAttachments(AttachmentUpload.builder().key("a/2.pdf").filesize(2048L).build())
        .build();
  }

  @Test
  void updateClearsOneFieldSetsAnotherAndLeavesTheRest() throws InterruptedException {
    update(OrganizationPatch.builder().region("NA").clearManagerId().build());
    wanted("PATCH /v1/organizations/50").jsonText("{\"region\":\"NA\",\"manager_id\":null}");
  }

  @Test
  void updateClearsEverythingThatCanBeCleared()
      throws InterruptedException, JsonProcessingException {
    update(
        OrganizationPatch.builder()
            .clearFinancialId()
            .clearManagerId()
            .clearParentId()
            .clearPictureUri()
            .clearRegion()
            .clearRemarks()
            .clearSource()
            .clearSourceId()
            .clearSubstituteId()
            .build());
    wanted("PATCH /v1/organizations/50")
        .json(
            """
            {"financialID": null, "manager_id": null, "parent_id": null, "picture_uri": null,
             "region": null, "remarks": null, "source": null, "sourceID": null,
             "substitute_id": null}
            """);
  }

  @Test
  void updateSetsEveryField() throws InterruptedException, JsonProcessingException {
    update(
        OrganizationPatch.builder()
            .name("Finance")
            .businessUnit(false)
            .disabled(true)
            .endUserPrivacy(false)
            .financialId("F-51")
            .managerId(PersonId.of(121))
            .orderTemplateId(RequestTemplateId.of(9))
            .parentId(OrganizationId.of(6))
            .pictureUri("data:image/png;base64,AA==")
            .remarks("")
            .source("sync")
            .sourceId("C-51")
            .substituteId(PersonId.of(120))
            .customFields(List.of(field("tier", JsonValue.NULL)))
            .customFieldsAttachments(List.of())
            .remarksAttachments(
                List.of(AttachmentUpload.builder().key("a/2.pdf").destroy(true).build()))
            .build());
    wanted("PATCH /v1/organizations/50")
        .json(
            """
            {"name": "Finance", "business_unit": false, "disabled": true,
             "end_user_privacy": false, "financialID": "F-51", "manager_id": 121,
             "order_template_id": 9, "parent_id": 6, "picture_uri": "data:image/png;base64,AA==",
             "remarks": "", "source": "sync", "sourceID": "C-51", "substitute_id": 120,
             "custom_fields": [{"id": "tier", "value": null}], "custom_fields_attachments": [],
             "remarks_attachments": [{"key": "a/2.pdf", "_destroy": true}]}
            """);
  }

  private static CustomField field(String id, JsonValue value) {
    return CustomField.builder().id(id).value(value).build();
  }

  private void create(NewOrganization organization) {
    server.enqueue(Replies.json(201, "{\"id\":50}"));
    assertThat(Directory.at(server).organizations().create(organization).id()).isEqualTo(ID);
  }

  private void update(OrganizationPatch patch) {
    server.enqueue(Replies.json(200, "{\"id\":50}"));
    assertThat(Directory.at(server).organizations().update(ID, patch).id()).isEqualTo(ID);
  }

  private Sent wanted(String line) throws InterruptedException {
    return Sent.to(server)
        .line(line)
        .header("Authorization", "Bearer personal-token")
        .header("X-Xurrent-Account", "widget")
        .header("Accept", "application/json");
  }
}
