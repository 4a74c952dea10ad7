package io.tenantry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okhttp3.Headers;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
  private final Contract ninja = Contract.of("ninjaone");
  private final Contract directory = Contract.of("orgdirectory");

  @ParameterizedTest
  @CsvSource({
    "/api/v2/organizations?pageSize=50&after=cursor123, [], organizations.list",
    "/v2/organizations, [], organizations.list",
    "/v2/locations?after=17, [], locations.list",
    "/api/v2/organization/1/locations, [], locations.listByOrganization",
    "/api/v2/organization/1/location/11/custom-fields?withInheritance=true, {}, locations.getCustomFields"
  })
  void anExchangeIsKnownByItsOperationUnderEveryBasePath(
      String target, String answer, String operation) {
    assertThat(ninja.check(Exchanges.get(target, answer))).isEqualTo(operation);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/organizations, organizations.list",
    "/v1/organizations/external, organizations.listExternal"
  })
  void aVariantIsAnOperationOfItsOwn(String target, String operation) {
    assertThat(directory.check(Exchanges.get(target, "[]"))).isEqualTo(operation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/organizations?fields=id,name&sort=-updated_at,name&per_page=100",
        "/v1/organizations?updated_at=%3E%3D2016-03-22T21:02:50%2B01:00&disabled=false",
        "/v1/organizations?source=&name=!&id=44,50&search_after=eyJvIjo0MH0"
      })
  void filtersSortAndFieldsAreKnown(String target) {
    assertThat(directory.check(Exchanges.get(target, "[]"))).isEqualTo("organizations.list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"50", "NG1lLmNvbS9Pcmdhbml6YXRpb24vNTA"})
  void anIdInAnAddressIsText(String id) {
    Exchange exchange = Exchanges.get("/v1/organizations/" + id, "{\"id\":50}");
    assertThat(directory.check(exchange)).isEqualTo("organizations.get");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/organizations            | base paths [/v1]",
        "/v1/people                | no such path",
        "/v1/organizations?limit=5 | 'limit' is unexpected",
        "/v1/organizations?per_page=101    | query per_page",
        "/v1/organizations?sort=parent     | query sort",
        "/v1/organizations?fields=nonsense | query fields"
      })
  void aRequestThatTheDocumentDoesNotHaveIsRefused(String target, String reason) {
    refused(directory, Exchanges.get(target, "[]")).hasMessageContaining(reason);
  }

  @Test
  void aMethodThatTheDocumentDoesNotHaveIsRefused() {
    refused(directory, Exchanges.send("DELETE", "/v1/organizations/50", "", 204, ""))
        .hasMessageContaining("not with this method");
  }

  @Test
  void aRequestWithoutTokenIsRefused() {
    refused(ninja, Exchanges.unsigned(Exchanges.get("/v2/organizations", "[]")))
        .hasMessageContaining("security");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                            | name",
        "{\"name\":5}                  | /name",
        "{\"name\":\"A\",\"nmae\":\"\"} | nmae",
        "not json                      | JSON"
      })
  void aBodyThatBreaksTheDocumentIsRefused(String body, String reason) {
    refused(ninja, Exchanges.send("POST", "/v2/organizations", body, 200, "{\"id\":1}"))
        .hasMessageContaining("organizations.create")
        .hasMessageContaining("- request")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"no id\"}      | id",
        "{\"id\":true}             | /id",
        "{\"id\":1,\"tags\":\"a\"} | /tags",
        "<html></html>             | JSON"
      })
  void responseThatContradictsTheSpecIsRefused(String answer, String reason) {
    Exchange exchange = Exchanges.get("/v2/organization/1", answer);
    refused(ninja, exchange).hasMessageContaining("- response").hasMessageContaining(reason);
    assertThat(ninja.checkRequest(exchange)).isEqualTo("organizations.get");
  }

  @Test
  void responseMayHaveUndocumentedFields() {
    ninja.check(
        Exchanges.get("/v2/organization/1", "{\"id\":1,\"psa\":{\"x\":[9007199254740993]}}"));
  }

  @Test
  void responseWithoutContentTypeIsCheckedAsJson() {
    Exchange exchange = Exchanges.get("/v2/organization/1", "");
    refused(ninja, Exchanges.answered(exchange, 200, Headers.of(), "{\"id\":true}"));
    ninja.check(Exchanges.answered(exchange, 200, Headers.of(), "{\"id\":1}"));
  }

  @ParameterizedTest
  @CsvSource({"200, ''", "200, '{\"id\":1}'", "204, ''"})
  void responseToUpdateMayHaveNoBody(int status, String answer) {
    ninja.check(Exchanges.send("PATCH", "/v2/organization/1", "{\"name\":\"B\"}", status, answer));
  }

  @Test
  void failuresComeAsJsonAsHtmlOrWithoutAWord() {
    Exchange exchange = Exchanges.get("/v2/organizations", "[]");
    ninja.check(
        Exchanges.answered(
            exchange,
            409,
            Headers.of(),
            "{\"resultCode\":\"FAILURE\",\"errorMessage\":\"taken\"}"));
    ninja.check(
        Exchanges.answered(exchange, 404, Headers.of("Content-Type", "text/html"), "<html>"));
    ninja.check(Exchanges.answered(exchange, 503, Headers.of(), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ws/oauth/token", "/oauth/token"})
  void fetchingATokenIsNoOperation(String path) {
    String form = "grant_type=client_credentials&client_id=a&client_secret=b";
    String type = "application/x-www-form-urlencoded";
    assertThat(ninja.check(Exchanges.post(path, type, form, "{}"))).isEqualTo(Contract.TOKEN);
    refused(ninja, Exchanges.post(path, type, "client_id=a", "{}"))
        .hasMessageContaining("grant_type");
    refused(ninja, Exchanges.post(path, "application/json", form, "{}"))
        .hasMessageContaining("form")
        .hasMessageNotContaining("client_secret");
  }

  @Test
  void noSecretOfAHeaderIsShown() {
    refused(ninja, Exchanges.get("/v2/organization/1", "{}"))
        .hasMessageNotContaining(Exchanges.SECRET);
  }

  @Test
  void aVendorWithoutDocumentIsRefused() {
    assertThatThrownBy(() -> Contract.of("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("io/tenantry/specs/nobody/openapi.yaml");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(
      Contract contract, Exchange exchange) {
    return assertThatThrownBy(() -> contract.check(exchange)).isInstanceOf(AssertionError.class);
  }
}
