package io.tenantry.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and rules are transcribed from document 003 and what is known beside it. */
class JumpCloudFormsTest {
  private static final Validity VALIDITY = new Validity(Documents.api("jumpcloud"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{\"id\":\"a\"},{\"_id\":\"b\"}]",
        "{\"results\":[{\"id\":\"a\"}],\"totalCount\":1}",
        "{\"records\":[{\"_id\":\"a\"}]}",
        "{\"results\":null,\"totalCount\":0}"
      })
  void aListIsValidInEveryForm(String list) throws JsonProcessingException {
    for (String schema : Set.of("OrganizationList", "AdministratorList", "InvoiceList")) {
      assertThat(VALIDITY.complaints(schema, list)).as(schema).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"items\":[]}", "[{\"name\":\"no id\"}]"})
  void anythingElseIsNoList(String list) throws JsonProcessingException {
    assertThat(VALIDITY.complaints("OrganizationList", list)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'email':'a@b.c','role':'5c35'} | true",
        "{'email':'a@b.c','roleName':'Help Desk'} | true",
        "{'email':'a@b.c'} | false",
        "{'roleName':'Help Desk'} | false"
      })
  void aNewAdministratorNeedsItsAddressAndARole(String body, boolean valid)
      throws JsonProcessingException {
    assertThat(VALIDITY.complaints("NewAdministrator", body.replace('\'', '"')).isEmpty())
        .isEqualTo(valid);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\":\"\"}", "{\"name\":\" \"}"})
  void aNewOrganizationNeedsItsName(String body) throws JsonProcessingException {
    assertThat(VALIDITY.complaints("NewOrganization", body)).isNotEmpty();
  }

  @Test
  void everyPropertyOfTheDocumentCanBeSent() {
    assertThat(members("NewAdministrator"))
        .contains(
            "role",
            "email",
            "lastname",
            "roleName",
            "firstname",
            "bindNoOrgs",
            "apiKeyAllowed",
            "enableMultiFactor");
    assertThat(members("NewOrganization")).containsOnly("name", "maxSystemUsers");
    assertThat(members("OrganizationUpdate")).containsOnly("id", "name", "maxSystemUsers");
  }

  @SuppressWarnings("unchecked") // the parser's model is raw
  private static Set<String> members(String schema) {
    return Documents.api("jumpcloud")
        .getComponents()
        .getSchemas()
        .get(schema)
        .getProperties()
        .keySet();
  }
}
