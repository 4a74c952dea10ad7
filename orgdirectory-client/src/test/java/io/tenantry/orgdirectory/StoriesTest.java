package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.RawResponse;
import io.tenantry.core.json.JsonValue;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationFilter;
import io.tenantry.orgdirectory.model.OrganizationId;
import io.tenantry.orgdirectory.model.OrganizationPatch;
import io.tenantry.orgdirectory.model.OrganizationSort;
import io.tenantry.orgdirectory.model.OrganizationState;
import io.tenantry.orgdirectory.model.OrganizationsListOptions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What users write, as they write it. */
class StoriesTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  @Test
  void changeOneThingClearAnotherLeaveTheRest() throws InterruptedException {
    OrgDirectoryClient directory = Directory.at(server);
    OrganizationId id = OrganizationId.of(50);
    server.enqueue(Replies.json(200, "{\"id\":50}"));
    directory
        .organizations()
        .update(id, OrganizationPatch.builder().region("NA").clearManagerId().build());
    Sent.to(server)
        .line("PATCH /v1/organizations/50")
        .jsonText("{\"region\":\"NA\",\"manager_id\":null}");
  }

  @Test
  void listWithFilterAndSort() throws InterruptedException {
    OrgDirectoryClient directory = Directory.at(server);
    OffsetDateTime yesterday = OffsetDateTime.parse("2026-11-20T09:30:00+01:00");
    server.enqueue(
        Replies.json(
            200,
            IntStream.rangeClosed(1, 12)
                .mapToObj(id -> "{\"id\":" + id + "}")
                .collect(Collectors.joining(",", "[", "]")),
            "Link",
            "<" + server.url() + "organizations/external?search_after=x>; rel=\"next\""));
    List<Organization> ten =
        directory
            .organizations()
            .list(
                OrganizationsListOptions.builder()
                    .state(OrganizationState.EXTERNAL)
                    .where(OrganizationFilter.updatedAt().after(yesterday))
                    .sort(OrganizationSort.NAME.descending())
                    .build())
            .stream()
            .limit(10)
            .toList();
    assertThat(ten).hasSize(10);
    Sent.to(server)
        .line(
            "GET /v1/organizations/external?sort=-name&updated_at=%3E2026-11-20T09%3A30%3A00%2B01%3A00&per_page=100");
    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void optionsForOneCall() throws InterruptedException {
    OrgDirectoryClient directory = Directory.at(server);
    server.enqueue(Replies.json(200, "{\"id\":50}"));
    directory
        .with(
            CallOptions.none()
                .deadline(Duration.ofSeconds(5))
                .failFast()
                .header("X-Xurrent-Language", "nl"))
        .organizations()
        .get(OrganizationId.of(50));
    Sent.to(server).line("GET /v1/organizations/50").header("X-Xurrent-Language", "nl");
  }

  @Test
  void rawCallGoesTheSameWay() throws InterruptedException {
    OrgDirectoryClient directory = Directory.at(server);
    server.enqueue(Replies.json(200, "[{\"id\":50}]", "X-Pagination-Per-Page", "10"));
    RawResponse<JsonValue> raw =
        directory.raw().get("/organizations", Map.of("per_page", 10), JsonValue.class);
    assertThat(raw.status()).isEqualTo(200);
    assertThat(raw.headers().get("x-pagination-per-page")).containsExactly("10");
    assertThat(raw.body()).contains(JsonValue.parse("[{\"id\":50}]"));
    Sent.to(server)
        .line("GET /v1/organizations?per_page=10")
        .header("Authorization", "Bearer personal-token")
        .header("X-Xurrent-Account", "widget")
        .header("Accept", "application/json")
        .withoutBody();
  }
}
