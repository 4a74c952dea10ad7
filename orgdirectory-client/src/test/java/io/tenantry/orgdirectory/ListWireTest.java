package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.orgdirectory.model.OrganizationField;
import io.tenantry.orgdirectory.model.OrganizationSort;
import io.tenantry.orgdirectory.model.OrganizationState;
import io.tenantry.orgdirectory.model.OrganizationsListOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListWireTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  @Test
  void listRequestsPagesOfOneHundred() throws InterruptedException {
    assertThat(list(OrganizationsListOptions.builder())).isEqualTo("[]");
    Sent.to(server)
        .line("GET /v1/organizations?per_page=100")
        .header("Authorization", "Bearer personal-token")
        .header("X-Xurrent-Account", "widget")
        .header("Accept", "application/json")
        .withoutBody();
  }

  @ParameterizedTest
  @CsvSource({
    "DISABLED,       /v1/organizations/disabled",
    "ENABLED,        /v1/organizations/enabled",
    "EXTERNAL,       /v1/organizations/external",
    "INTERNAL,       /v1/organizations/internal",
    "TRUSTED,        /v1/organizations/trusted",
    "DIRECTORY,      /v1/organizations/directory",
    "SUPPORT_DOMAIN, /v1/organizations/support_domain",
    "MANAGED_BY_ME,  /v1/organizations/managed_by_me",
  })
  void predefinedFilterHasAPathOfItsOwn(OrganizationState state, String path)
      throws InterruptedException {
    list(OrganizationsListOptions.builder().state(state));
    Sent.to(server)
        .line("GET " + path + "?per_page=100")
        .header("Authorization", "Bearer personal-token")
        .header("X-Xurrent-Account", "widget")
        .header("Accept", "application/json")
        .withoutBody();
  }

  @Test
  void fieldsAndSortAreListsWithCommas() throws InterruptedException {
    list(
        OrganizationsListOptions.builder()
            .addFields(OrganizationField.ID, OrganizationField.SOURCE_ID)
            .addFields(OrganizationField.CUSTOM_FIELDS)
            .addSort(OrganizationSort.UPDATED_AT.descending(), OrganizationSort.NAME)
            .perPage(50));
    Sent.to(server)
        .line(
            "GET /v1/organizations?fields=id%2CsourceID%2Ccustom_fields&sort=-updated_at%2Cname&per_page=50");
  }

  @ParameterizedTest
  @CsvSource({
    "id, id",
    "sourceID, sourceID",
    "name, name",
    "created_at, created_at",
    "updated_at, updated_at"
  })
  void everySortFieldOfTheDocumentSortsBothWays(String field, String wire)
      throws InterruptedException {
    OrganizationSort sort =
        switch (field) {
          case "id" -> OrganizationSort.ID;
          case "sourceID" -> OrganizationSort.SOURCE_ID;
          case "name" -> OrganizationSort.NAME;
          case "created_at" -> OrganizationSort.CREATED_AT;
          default -> OrganizationSort.UPDATED_AT;
        };
    list(OrganizationsListOptions.builder().addSort(sort));
    Sent.to(server).line("GET /v1/organizations?sort=" + wire + "&per_page=100");
    list(OrganizationsListOptions.builder().addSort(sort.descending()));
    Sent.to(server).line("GET /v1/organizations?sort=-" + wire + "&per_page=100");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101})
  void pageSizeThatTheVendorRefusesIsRefusedBeforeSending(int size) {
    OrganizationsListOptions options = OrganizationsListOptions.builder().perPage(size).build();
    assertThatThrownBy(() -> Directory.at(server).organizations().list(options))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("organizations.list")
        .hasMessageContaining("\"per_page\" must be at ");
    assertThat(server.requestCount()).isZero();
  }

  @Test
  void nothingIsSentBeforeTheFirstElementIsRead() {
    Directory.at(server).organizations().list().stream();
    assertThat(server.requestCount()).isZero();
  }

  private String list(OrganizationsListOptions.Builder options) {
    server.enqueue(Replies.json(200, "[]"));
    return Directory.at(server).organizations().list(options.build()).toList().toString();
  }
}
