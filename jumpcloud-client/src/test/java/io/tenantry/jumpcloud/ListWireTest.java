package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.jumpcloud.model.AdministratorField;
import io.tenantry.jumpcloud.model.AdministratorSort;
import io.tenantry.jumpcloud.model.AdministratorsListOptions;
import io.tenantry.jumpcloud.model.CasesListOptions;
import io.tenantry.jumpcloud.model.IntegrationsListOptions;
import io.tenantry.jumpcloud.model.InvoiceSort;
import io.tenantry.jumpcloud.model.InvoicesListOptions;
import io.tenantry.jumpcloud.model.OrganizationField;
import io.tenantry.jumpcloud.model.OrganizationSort;
import io.tenantry.jumpcloud.model.OrganizationsListOptions;
import io.tenantry.jumpcloud.model.ProviderField;
import io.tenantry.jumpcloud.model.ProvidersGetOptions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListWireTest {
  private static final String ROOT = "/api/v2/providers/5c3536e9e0a6840001872799";

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  /** A list without options, as its caller writes it. */
  private interface Walk {
    Iterable<?> of(JumpCloudClient client);
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        list("organizations", "id", c -> c.organizations().list(PROVIDER)),
        list("administrators", "id", c -> c.administrators().list(PROVIDER)),
        list("integrations", "integrationId", c -> c.integrations().list(PROVIDER)),
        list("invoices", "id", c -> c.invoices().list(PROVIDER)),
        list("cases", "caseNumber", c -> c.cases().list(PROVIDER)));
  }

  private static Arguments list(String path, String sort, Walk walk) {
    return Arguments.of(path, sort, walk);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void everyListRequestsPagesOfOneHundredInAStableOrder(String path, String sort, Walk walk)
      throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"results\":[],\"totalCount\":0}"));
    assertThat(walk.of(JumpCloud.at(server))).isEmpty();
    Sent.to(server)
        .line("GET " + ROOT + "/" + path + "?limit=100&sort=" + sort)
        .header("x-api-key", "the-key")
        .header("Accept", "application/json")
        .without("Authorization")
        .without("x-org-id")
        .withoutBody();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void nothingIsSentBeforeTheFirstElementIsRead(String path, String sort, Walk walk) {
    walk.of(JumpCloud.at(server));
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void organizationsRequestHasAllParameters() throws InterruptedException {
    server.enqueue(Replies.json(200, "[]"));
    OrganizationsListOptions options =
        OrganizationsListOptions.builder()
            .fields(OrganizationField.ID, OrganizationField.MAX_SYSTEM_USERS)
            .addFields(OrganizationField.of("created"))
            .sort(OrganizationSort.NAME.descending(), OrganizationSort.by("_id"))
            .sortIgnoreCase(OrganizationSort.NAME)
            .limit(25)
            .build();
    JumpCloud.at(server).organizations().list(PROVIDER, options).toList();
    Sent.to(server)
        .line(
            "GET "
                + ROOT
                + "/organizations?limit=25&fields=id%2CmaxSystemUsers%2Ccreated&sort=-name%2C_id&sortIgnoreCase=name");
  }

  @Test
  void administratorsRequestHasAllParameters() throws InterruptedException {
    server.enqueue(Replies.json(200, "[]"));
    AdministratorsListOptions options =
        AdministratorsListOptions.builder()
            .fields(AdministratorField.ID, AdministratorField.EMAIL)
            .sort(AdministratorSort.EMAIL)
            .sortIgnoreCase(AdministratorSort.LASTNAME.descending())
            .limit(1)
            .build();
    JumpCloud.at(server).administrators().list(PROVIDER, options).toList();
    Sent.to(server)
        .line(
            "GET "
                + ROOT
                + "/administrators?limit=1&fields=id%2Cemail&sort=email&sortIgnoreCase=-lastname");
  }

  @Test
  void sortOfTheCallerIsTheOnlyOne() throws InterruptedException {
    server.enqueue(Replies.json(200, "[]"));
    OrganizationsListOptions options =
        OrganizationsListOptions.builder().sortIgnoreCase(OrganizationSort.NAME).build();
    JumpCloud.at(server).organizations().list(PROVIDER, options).toList();
    Sent.to(server).line("GET " + ROOT + "/organizations?sortIgnoreCase=name&limit=100");
  }

  @Test
  void invoicesAreSorted() throws InterruptedException {
    server.enqueue(Replies.json(200, "[]"));
    InvoicesListOptions options =
        InvoicesListOptions.builder().sort(InvoiceSort.DUE_DATE.descending()).build();
    JumpCloud.at(server).invoices().list(PROVIDER, options).toList();
    Sent.to(server).line("GET " + ROOT + "/invoices?sort=-dueDate&limit=100");
  }

  @Test
  void providerIsReadWithRequestedFields() throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"id\":\"5c3536e9e0a6840001872799\"}"));
    server.enqueue(Replies.json(200, "{\"_id\":\"5c3536e9e0a6840001872799\"}"));
    JumpCloudClient client = JumpCloud.at(server);
    assertThat(client.providers().get(PROVIDER).id()).isEqualTo(PROVIDER);
    ProvidersGetOptions options =
        ProvidersGetOptions.builder().fields(ProviderField.ID, ProviderField.CONTACT).build();
    assertThat(client.providers().get(PROVIDER, options).id()).isEqualTo(PROVIDER);
    Sent.to(server).line("GET " + ROOT).header("x-api-key", "the-key").withoutBody();
    Sent.to(server).line("GET " + ROOT + "?fields=id%2Ccontact");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101})
  void limitThatTheVendorRefusesIsRefusedBeforeSending(int limit) {
    JumpCloudClient client = JumpCloud.at(server);
    refusedLimit(
        limit,
        () ->
            client
                .organizations()
                .list(PROVIDER, OrganizationsListOptions.builder().limit(limit).build()));
    refusedLimit(
        limit,
        () ->
            client
                .administrators()
                .list(PROVIDER, AdministratorsListOptions.builder().limit(limit).build()));
    refusedLimit(
        limit,
        () ->
            client
                .integrations()
                .list(PROVIDER, IntegrationsListOptions.builder().limit(limit).build()));
    refusedLimit(
        limit,
        () -> client.invoices().list(PROVIDER, InvoicesListOptions.builder().limit(limit).build()));
    refusedLimit(
        limit,
        () -> client.cases().list(PROVIDER, CasesListOptions.builder().limit(limit).build()));
    assertThat(server.requestCount()).isZero();
  }

  private static void refusedLimit(
      int limit, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageStartingWith("JumpCloud ")
        .hasMessageContaining(".list: parameter \"limit\" must be at ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-name", "a,b", "name:eq:x"})
  void whatIsNoFieldIsNoSortOrder(String field) {
    assertThatThrownBy(() -> OrganizationSort.by(field))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("OrganizationSort: field must be the name of a field");
  }
}
