package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryListTest {
  @RegisterExtension
  static final Sandbox sandbox = Sandbox.builder().directory(d -> d.organizations(200)).build();

  private static HttpResponse<String> list(String query) {
    return Wire.to(sandbox.directory()).get("/organizations" + query);
  }

  private static List<Long> ids(String query) {
    List<Long> ids = new ArrayList<>();
    for (JsonElement row : Wire.array(list("?per_page=100&fields=id&" + query))) {
      ids.add(row.getAsJsonObject().get("id").getAsLong());
    }
    return ids;
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void rowsHaveTheDefaultMembersAndComeByNameTwentyAtATime() {
    JsonArray rows = Wire.array(list(""));
    assertThat(rows).hasSize(20);
    assertThat(rows.get(0).getAsJsonObject().keySet())
        .containsExactly("id", "sourceID", "name", "parent", "manager", "created_at", "updated_at");
    assertThat(Wire.names(rows)).isSorted();
  }

  @Test
  void chosenFieldsAreShownAndTheIdAlways() {
    JsonObject row =
        Wire.array(list("?fields=name,disabled,custom_fields")).get(0).getAsJsonObject();
    assertThat(row.keySet()).containsExactly("id", "name", "disabled", "custom_fields");
  }

  @Test
  void linksCarryTheCommasOfTheQueryUnencoded() {
    HttpResponse<String> answer = list("?fields=id,name&per_page=3");
    assertThat(Wire.next(answer)).contains("fields=id,name").contains("search_after=");
    assertThat(header(answer, "Link")).contains("rel=\"first\"").doesNotContain("rel=\"prev\"");
  }

  @Test
  void pageBeforeIsReachedByItsLink() {
    HttpResponse<String> first = list("?per_page=7");
    HttpResponse<String> second = follow(first, "next");
    assertThat(follow(second, "prev").body()).isEqualTo(first.body());
  }

  private static HttpResponse<String> follow(HttpResponse<String> answer, String rel) {
    for (String link : header(answer, "Link").split(", (?=<)")) {
      if (link.endsWith("rel=\"" + rel + "\"")) {
        return Wire.to(sandbox.directory()).get(link.substring(1, link.indexOf('>')));
      }
    }
    throw new AssertionError("no link " + rel);
  }

  @Test
  void pagesAreCountedInHeaders() {
    HttpResponse<String> answer = follow(list("?per_page=30"), "next");
    assertThat(header(answer, "X-Pagination-Per-Page")).isEqualTo("30");
    assertThat(header(answer, "X-Pagination-Current-Page")).isEqualTo("2");
    assertThat(header(answer, "X-Pagination-Total-Pages")).isEqualTo("7");
    assertThat(header(answer, "X-Pagination-Total-Entries")).isEqualTo("200");
  }

  @Test
  void onlyPageHasNoLink() {
    assertThat(header(list("?id=1001"), "Link")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"per_page=0", "per_page=101", "per_page=x", "sort=remarks", "fields=nope"})
  void parameterOutOfBoundsIsRefusedWithAMessage(String query) {
    HttpResponse<String> answer = list("?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Wire.object(answer).keySet()).containsExactly("message");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name=%3Ea", "remarks=x", "id=abc", "created_at=soon", "disabled=1,0"})
  void filterThatAFieldDoesNotHaveIsRefused(String query) {
    assertThat(list("?" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id=1003|1003",
        "id=1001,1002,1003|1001 1002 1003",
        "ids=1005,1004|1004 1005",
        "id=%3C1003|1001 1002",
        "id=%3C=1003|1001 1002 1003",
        "id=%3E1199|1200",
        "id=%3E=1199|1199 1200",
        "id=%3E1001%3C1004|1002 1003",
        "id=%3E=1001%3C=1002|1001 1002",
        "sourceID=SRC-1006|1006",
        "parent=1001|1003 1006 1009",
        "parent_id=1001&id=!1006,1009|1003",
        "created_at=%3E2016-03-22T21:02:50-05:00%3C=2016-03-22T21:02:52-05:00|1002 1003",
        "created_at=%3C2016-03-22T21:02:51-05:00|1001",
        "disabled=true&id=%3C1050|1025",
      })
  void filterPicksExactly(String query, String expected) {
    List<Long> wanted = new ArrayList<>();
    for (String id : expected.split(" ")) {
      wanted.add(Long.valueOf(id));
    }
    assertThat(ids("sort=id&" + query)).isEqualTo(wanted);
  }

  @Test
  void blankAndPresentAreComplements() {
    assertThat(ids("sourceID=")).hasSize(100).doesNotContain(1001L); // first page of 160
    assertThat(ids("sourceID=!")).hasSize(40).contains(1001L);
    assertThat(ids("disabled=!true&id=%3C1026")).hasSize(24).doesNotContain(1025L);
  }

  @Test
  void nameWithACommaIsOneName() {
    DirectoryOrganization seeded =
        sandbox.directory().organizations().stream()
            .filter(organization -> organization.name().startsWith("Acme, Inc."))
            .findFirst()
            .orElseThrow();
    assertThat(ids("name=" + Wire.encoded(seeded.name()))).containsExactly(seeded.id());
  }

  @Test
  void sortTakesSeveralKeysAndDescends() {
    assertThat(ids("sort=-id&id=%3C1004")).containsExactly(1003L, 1002L, 1001L);
    assertThat(ids("sort=sourceID,-id&id=%3C1008"))
        .containsExactly(1007L, 1005L, 1004L, 1003L, 1002L, 1001L, 1006L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "disabled",
        "enabled",
        "external",
        "internal",
        "trusted",
        "directory",
        "support_domain",
        "managed_by_me"
      })
  void predefinedFilterIsAPathAndAState(String filter) {
    HttpResponse<String> path = list("/" + filter + "?per_page=2");
    assertThat(Wire.array(path)).isNotEmpty();
    assertThat(path.body()).isEqualTo(list("?state=" + filter + "&per_page=2").body());
    assertThat(Wire.next(path)).contains("/organizations/" + filter);
  }

  @Test
  void disabledAndEnabledAreEverything() {
    assertThat(Set.copyOf(ids("state=disabled"))).doesNotContainAnyElementsOf(ids("state=enabled"));
    assertThat(list("?state=nonsense").statusCode()).isEqualTo(400);
  }
}
