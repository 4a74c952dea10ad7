package io.tenantry.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and bounds are transcribed from document 004, never read from the spec. */
class OrgDirectoryFieldsTest {
  private static final String[] READ_ONLY = {
    "id",
    "addresses",
    "attachments",
    "business_unit_organization",
    "contacts",
    "created_at",
    "ui_extension",
    "updated_at"
  };
  private static final String[] WRITTEN_AS_THEY_ARE = {
    "business_unit",
    "custom_fields",
    "disabled",
    "financialID",
    "name",
    "picture_uri",
    "region",
    "remarks",
    "source",
    "sourceID"
  };
  private static final String[] REFERENCES = {"manager", "order_template", "parent", "substitute"};
  private static final String[] WRITE_ONLY = {"custom_fields_attachments", "remarks_attachments"};

  private static final Validity VALIDITY = new Validity(Documents.api("orgdirectory"));

  @Test
  void everyFieldOfTheDocumentCanBeRead() {
    assertThat(members("Organization"))
        .contains(READ_ONLY)
        .contains(WRITTEN_AS_THEY_ARE)
        .contains(REFERENCES)
        .doesNotContain(WRITE_ONLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NewOrganization", "OrganizationPatch"})
  void everyWritableFieldOfTheDocumentCanBeSent(String body) {
    assertThat(members(body))
        .contains(WRITTEN_AS_THEY_ARE)
        .contains(WRITE_ONLY)
        .contains(Arrays.stream(REFERENCES).map(name -> name + "_id").toArray(String[]::new))
        .doesNotContain(READ_ONLY);
  }

  @ParameterizedTest
  @CsvSource({
    "name, 128",
    "financialID, 128",
    "region, 128",
    "remarks, 65536",
    "source, 30",
    "sourceID, 128"
  })
  void boundsAreThoseOfTheDocument(String field, int largest) {
    for (String schema : Set.of("Organization", "NewOrganization", "OrganizationPatch")) {
      assertThat(schema(schema).getProperties().get(field).getMaxLength())
          .as(schema)
          .isEqualTo(largest);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manager_id",
        "substitute_id",
        "parent_id",
        "region",
        "remarks",
        "financialID",
        "source",
        "sourceID",
        "picture_uri"
      })
  void aChangeClearsWhatMayBeBlank(String field) throws JsonProcessingException {
    assertThat(VALIDITY.complaints("OrganizationPatch", "{\"" + field + "\":null}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "disabled", "business_unit", "order_template_id"})
  void aChangeCannotClearTheRest(String field) throws JsonProcessingException {
    assertThat(VALIDITY.complaints("OrganizationPatch", "{\"" + field + "\":null}")).isNotEmpty();
  }

  @Test
  void aNewLabelOfAnAddressIsNoMistake() throws JsonProcessingException {
    assertThat(VALIDITY.complaints("Address", "{\"id\":1,\"label\":\"warehouse\"}")).isEmpty();
  }

  @Test
  void anOrganizationWithoutIdIsAMistake() throws JsonProcessingException {
    assertThat(VALIDITY.complaints("Organization", "{\"name\":\"Widget\"}")).isNotEmpty();
  }

  private static Set<String> members(String schema) {
    return schema(schema).getProperties().keySet();
  }

  private static Schema<?> schema(String name) {
    return Documents.api("orgdirectory").getComponents().getSchemas().get(name);
  }
}
