package io.tenantry.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NinjaOneFormsTest {
  private static final Validity VALIDITY = new Validity(Documents.api("ninjaone"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{\"id\":1},{\"id\":\"2\"}]",
        "{\"organizations\":[{\"id\":1}],\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"abc123\"}}",
        "{\"results\":[{\"id\":1}],\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":null}}"
      })
  void aListIsValidInEveryForm(String list) throws JsonProcessingException {
    assertThat(VALIDITY.complaints("OrganizationList", list)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"items\":[]}", "\"none\"", "[{\"name\":\"no id\"}]"})
  void anythingElseIsNoList(String list) throws JsonProcessingException {
    assertThat(VALIDITY.complaints("OrganizationList", list)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nodeRoleId\":1,\"policyId\":100}",
        "[{\"nodeRoleId\":1,\"policyId\":100},{\"nodeRoleId\":2,\"policyId\":101}]"
      })
  void policiesAreOneOrMany(String policies) throws JsonProcessingException {
    assertThat(
            VALIDITY.complaints("OrganizationDetailed", "{\"id\":1,\"policies\":" + policies + "}"))
        .isEmpty();
  }

  @Test
  void aNewApprovalModeIsNoMistake() throws JsonProcessingException {
    assertThat(
            VALIDITY.complaints("Organization", "{\"id\":1,\"nodeApprovalMode\":\"QUARANTINE\"}"))
        .isEmpty();
  }

  @Test
  void aNewOrganizationNeedsItsName() throws JsonProcessingException {
    assertThat(VALIDITY.complaints("NewOrganization", "{\"description\":\"nameless\"}"))
        .isNotEmpty();
  }
}
