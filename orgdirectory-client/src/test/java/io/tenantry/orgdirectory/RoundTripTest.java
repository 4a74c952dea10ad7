package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.json.JsonValue;
import io.tenantry.orgdirectory.model.CustomField;
import io.tenantry.orgdirectory.model.OrgDirectoryJson;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationId;
import io.tenantry.orgdirectory.model.OrganizationPatch;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoundTripTest {
  private static final JsonAdapter<Organization> JSON =
      OrgDirectoryJson.adapter(Organization.class);
  private static final String CUSTOM_FIELDS =
      "[{\"id\":\"seats\",\"value\":9007199254740993},{\"id\":\"rate\",\"value\":1.10},"
          + "{\"id\":\"contract\",\"value\":{\"ends\":null,\"steps\":[1.0,null]}},"
          + "{\"id\":\"blank\",\"value\":null}]";

  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  @Test
  void unknownMembersComeBackByteForByteAndInOrder() throws IOException {
    Organization read =
        JSON.fromJson(
            "{\"zeta\":{ \"a\" : 1.10, \"n\": null },\"id\":50,\"beta\":9007199254740993,"
                + "\"name\":\"Finance\",\"alpha\":\"\\u00e9\"}");
    Organization renamed = Organization.builder().from(read).name("Purchasing").build();
    assertThat(JSON.toJson(renamed))
        .isEqualTo(
            "{\"id\":50,\"name\":\"Purchasing\",\"zeta\":{ \"a\" : 1.10, \"n\": null },"
                + "\"beta\":9007199254740993,\"alpha\":\"\\u00e9\"}");
  }

  @Test
  void unknownMembersOfPartsComeBackToo() throws IOException {
    String json =
        "{\"id\":50,\"contacts\":[{\"id\":225,\"label\":\"pager\",\"verified\":[1.0]}],"
            + "\"parent\":{\"id\":51,\"name\":\"Inc.\",\"region\":null}}";
    assertThat(JSON.toJson(JSON.fromJson(json))).isEqualTo(json);
  }

  @Test
  void singleOrganizationOfTheDocumentLosesNothingButItsNulls() throws IOException {
    String printed = Directory.document("004-single-organization");
    JsonValue read = JsonValue.parse(JSON.toJson(JSON.fromJson(printed)));
    JsonValue expected =
        JsonValue.of(
            JsonValue.parse(printed)
                .asObject()
                .without("custom_fields")
                .without("picture_uri")
                .without("source")
                .without("sourceID")
                .without("ui_extension"));
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void customFieldsSurviveRoundTrip() throws InterruptedException {
    server.enqueue(
        Replies.json(200, "{\"id\":50,\"custom_fields\":" + CUSTOM_FIELDS + "}"),
        Replies.json(200, "{\"id\":50}"));
    Organizations organizations = Directory.at(server).organizations();
    Organization read = organizations.get(OrganizationId.of(50));
    OrganizationPatch same = OrganizationPatch.builder().customFields(read.customFields()).build();
    organizations.update(read.id(), same);
    Sent.to(server).line("GET /v1/organizations/50");
    Sent.to(server).jsonText("{\"custom_fields\":" + CUSTOM_FIELDS + "}");
  }

  @Test
  void numbersOfCustomFieldsKeepTheirDigits() {
    server.enqueue(Replies.json(200, "{\"id\":50,\"custom_fields\":" + CUSTOM_FIELDS + "}"));
    var fields = Directory.at(server).organizations().get(OrganizationId.of(50)).customFields();
    assertThat(value(fields.get(0)).asLong()).isEqualTo(9_007_199_254_740_993L);
    assertThat(value(fields.get(1)).asDecimal()).isEqualTo(new BigDecimal("1.10"));
    assertThat(value(fields.get(2)).get("ends")).contains(JsonValue.NULL);
  }

  @Test
  void idsBeyondDoublesSurvive() throws InterruptedException {
    server.enqueue(
        Replies.json(200, "[{\"id\":9007199254740993}]"),
        Replies.json(200, "{\"id\":9007199254740993}"));
    Organizations organizations = Directory.at(server).organizations();
    organizations.get(organizations.list().first().orElseThrow().id());
    Sent.to(server).line("GET /v1/organizations?per_page=100");
    Sent.to(server).line("GET /v1/organizations/9007199254740993");
  }

  private static JsonValue value(CustomField field) {
    return field.value().orElseThrow();
  }
}
