package io.tenantry.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NCentralFormsTest {
  private static final Validity VALIDITY = new Validity(Documents.api("ncentral"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"soId\":12345}",
        "{\"soId\":\"12345\",\"soName\":\"Acme\",\"parentId\":\"1\",\"contactPhoneExt\":null}",
        "{\"data\":{\"soId\":12345,\"soName\":\"Acme\"}}",
        "{\"soId\":12345,\"data\":{\"soName\":\"Acme\"}}"
      })
  void aServiceOrganizationIsValidInEveryForm(String body) throws JsonProcessingException {
    assertThat(VALIDITY.complaints("ServiceOrgResponse", body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"soName\":\"Acme\"}", "{\"data\":{\"soName\":\"Acme\"}}", "[]"})
  void aServiceOrganizationWithoutItsIdIsNone(String body) throws JsonProcessingException {
    assertThat(VALIDITY.complaints("ServiceOrgResponse", body)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{\"customerId\":1}]",
        "{\"data\":[]}",
        "{\"data\":[{\"customerId\":1}],\"totalItems\":1}",
        "{\"data\":[{\"customerId\":\"1\"}],\"totalItems\":45,\"pageNumber\":1,\"pageSize\":10}"
      })
  void listIsValidWithAndWithoutEnvelopeAndPageFields(String list) throws JsonProcessingException {
    assertThat(VALIDITY.complaints("CustomerList", list)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[{\"customerName\":\"Acme\"}]",
        "{\"data\":{}}",
        "{\"data\":[{\"customerName\":\"Acme\"}]}"
      })
  void anythingElseIsNoList(String list) throws JsonProcessingException {
    assertThat(VALIDITY.complaints("CustomerList", list)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "true", "null", "\"true\""})
  void aDeviceSaysInManyTypesWhetherItsUserIsStillThere(String value)
      throws JsonProcessingException {
    String device = "{\"deviceId\":1,\"siteId\":null,\"stillLoggedIn\":" + value + "}";
    assertThat(VALIDITY.complaints("Device", device)).isEmpty();
  }

  @Test
  void aNewCustomerNeedsItsNameAndItsContact() throws JsonProcessingException {
    assertThat(VALIDITY.complaints("NewCustomer", "{\"customerName\":\"Acme\"}")).isNotEmpty();
    assertThat(
            VALIDITY.complaints(
                "NewCustomer",
                "{\"customerName\":\"A\",\"contactFirstName\":\"J\",\"contactLastName\":\"D\"}"))
        .isEmpty();
  }
}
