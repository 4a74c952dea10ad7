package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.paging.Walk;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationField;
import io.tenantry.orgdirectory.model.OrganizationId;
import io.tenantry.orgdirectory.model.OrganizationsListOptions;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkPagingTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");
  @RegisterExtension final CheckedServer elsewhere = CheckedServer.of("orgdirectory");

  private String api() {
    return server.url().toString();
  }

  private static MockResponse page(String body, String link) {
    return Replies.json(200, body, "Link", link);
  }

  @Test
  void nextPageIsTheLinkAsItStands() throws InterruptedException {
    String first = "<" + api() + "organizations?per_page=2>; rel=\"first\"";
    String next =
        "<"
            + api()
            + "organizations?fields=id,name&per_page=2&search_after=eyJvIjoyfQ%3D%3D>; rel=\"next\"";
    server.enqueue(
        page("[{\"id\":1},{\"id\":2}]", first + ", " + next), page("[{\"id\":3}]", first));
    OrganizationsListOptions options =
        OrganizationsListOptions.builder()
            .addFields(OrganizationField.ID, OrganizationField.NAME)
            .perPage(2)
            .build();
    assertThat(ids(Directory.at(server).organizations().list(options).toList()))
        .containsExactly("1", "2", "3");
    Sent.to(server).line("GET /v1/organizations?fields=id%2Cname&per_page=2");
    Sent.to(server)
        .line("GET /v1/organizations?fields=id,name&per_page=2&search_after=eyJvIjoyfQ%3D%3D")
        .header("Authorization", "Bearer personal-token")
        .header("X-Xurrent-Account", "widget")
        .header("Accept", "application/json")
        .withoutBody();
  }

  @Test
  void emptyPageInTheMiddleIsNoEnd() {
    server.enqueue(
        page("[{\"id\":1}]", next("a")), page("[]", next("b")), Replies.json(200, "[{\"id\":2}]"));
    assertThat(ids(Directory.at(server).organizations().list().toList())).containsExactly("1", "2");
  }

  @Test
  void firstTenCostOneRequest() {
    server.enqueue(page("[{\"id\":1},{\"id\":2}]", next("a")));
    List<Organization> two = Directory.at(server).organizations().list().stream().limit(2).toList();
    assertThat(two).hasSize(2);
    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void linkToAnotherOriginIsRefusedAndGetsNothing() {
    String link = "<" + elsewhere.url() + "organizations?search_after=a>; rel=\"next\"";
    server.enqueue(page("[{\"id\":1}]", link));
    try (Walk<Organization> walk = Directory.at(server).organizations().list().walk()) {
      assertThat(walk.next().id()).isEqualTo(OrganizationId.of(1));
      assertThatThrownBy(walk::hasNext)
          .isInstanceOf(PagingException.class)
          .hasMessageContaining("organizations.list")
          .hasMessageContaining("but credentials are sent to");
    }
    assertThat(elsewhere.requestCount()).isZero();
    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void linkOutOfTheApiIsRefused() {
    server.enqueue(page("[{\"id\":1}]", "</admin/organizations>; rel=\"next\""));
    assertThatThrownBy(() -> Directory.at(server).organizations().list().toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("leads out of");
    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void linkThatComesAgainIsAnErrorThatNamesIt() {
    server.enqueue(page("[{\"id\":1}]", next("a")), page("[{\"id\":2}]", next("a")));
    assertThatThrownBy(() -> Directory.at(server).organizations().list().toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("organizations.list")
        .hasMessageContaining(
            "\"/organizations?per_page=…&search_after=…\" (3d40772f) comes again");
    assertThat(server.requestCount()).isEqualTo(2);
  }

  @Test
  void listIsReadAfreshEachTime() {
    server.enqueue(Replies.json(200, "[{\"id\":1}]"), Replies.json(200, "[{\"id\":2}]"));
    var list = Directory.at(server).organizations().list();
    assertThat(ids(list.toList())).containsExactly("1");
    assertThat(ids(list.toList())).containsExactly("2");
  }

  private String next(String cursor) {
    return "<" + api() + "organizations?per_page=100&search_after=" + cursor + ">; rel=\"next\"";
  }

  private static List<String> ids(List<Organization> organizations) {
    return organizations.stream().map(organization -> organization.id().value()).toList();
  }
}
