package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.ninjaone.model.Organization;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The envelope of the document and the bare array of tenants, behind one method. */
class PagingFormsTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

  private static String envelope(String member, String rows, String pageInfo) {
    return "{\"" + member + "\":" + rows + ",\"pageInfo\":" + pageInfo + "}";
  }

  private List<String> ids() {
    return Ninja.at(server).organizations().list().stream().map(o -> o.id().value()).toList();
  }

  @Test
  void bareArrayIsPagedByLastIdUntilAnEmptyPage() throws InterruptedException {
    server.enqueue(
        Replies.json(200, "[{\"id\":1},{\"id\":5}]"),
        Replies.json(200, "[{\"id\":9}]"),
        Replies.json(200, "[]"));
    assertThat(ids()).containsExactly("1", "5", "9");
    Sent.to(server).line("GET /api/v2/organizations?pageSize=1000");
    Sent.to(server).line("GET /api/v2/organizations?pageSize=1000&after=5");
    Sent.to(server).line("GET /api/v2/organizations?pageSize=1000&after=9");
  }

  @Test
  void bareArrayThatStandsStillIsAnErrorThatNamesTheId() {
    String page = "[{\"id\":4},{\"id\":5}]";
    server.enqueue(Replies.json(200, page), Replies.json(200, page));
    assertThatThrownBy(this::ids)
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("organizations.list")
        .hasMessageContaining("\"5\"");
  }

  @Test
  void bareArrayThatIncludesTheRowItContinuesFromIsReadOnce() {
    server.enqueue(
        Replies.json(200, "[{\"id\":1},{\"id\":5}]"),
        Replies.json(200, "[{\"id\":5},{\"id\":9}]"),
        Replies.json(200, "[{\"id\":9}]"));
    assertThat(ids()).containsExactly("1", "5", "9");
  }

  @Test
  void envelopeOfTheSiblingDocumentIsReadToo() throws InterruptedException {
    server.enqueue(
        Replies.json(
            200,
            envelope("results", "[{\"id\":1}]", "{\"hasNextPage\":true,\"endCursor\":\"a+b/=\"}")),
        Replies.json(
            200,
            envelope("results", "[{\"id\":2}]", "{\"hasNextPage\":false,\"endCursor\":\"c\"}")));
    assertThat(ids()).containsExactly("1", "2");
    Sent.to(server).line("GET /api/v2/organizations?pageSize=1000");
    Sent.to(server).line("GET /api/v2/organizations?pageSize=1000&after=a%2Bb%2F%3D");
  }

  @Test
  void emptyPageWithACursorIsNoEnd() {
    server.enqueue(
        Replies.json(
            200, envelope("organizations", "[]", "{\"hasNextPage\":true,\"endCursor\":\"a\"}")),
        Replies.json(200, envelope("organizations", "[{\"id\":1}]", "{\"hasNextPage\":false}")));
    assertThat(ids()).containsExactly("1");
  }

  @Test
  void cursorThatComesAgainIsAnErrorThatNamesIt() {
    String page =
        envelope("organizations", "[{\"id\":1}]", "{\"hasNextPage\":true,\"endCursor\":\"a\"}");
    server.enqueue(Replies.json(200, page), Replies.json(200, page));
    assertThatThrownBy(this::ids)
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("\"a\" comes again");
  }

  @Test
  void moreWithoutACursorIsAnErrorNotAnEnd() {
    server.enqueueBroken(
        Replies.json(200, envelope("organizations", "[{\"id\":1}]", "{\"hasNextPage\":true}")));
    assertThatThrownBy(this::ids)
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("names no cursor");
  }

  @Test
  void envelopeWithoutAKnownMemberIsAnErrorNotAnEmptyList() {
    server.enqueueBroken(Replies.json(200, "{\"customers\":[{\"id\":1}]}"));
    assertThatThrownBy(this::ids)
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("[organizations, results]");
  }

  @Test
  void idsAreReadAsNumberOrText() {
    server.enqueueBroken(Replies.json(200, "[{\"id\":\"7\"},{\"id\":9007199254740993}]"));
    server.enqueue(Replies.json(200, "[]"));
    assertThat(ids()).containsExactly("7", "9007199254740993");
  }

  @Test
  void firstElementsCostOneRequest() {
    server.enqueue(Replies.json(200, "[{\"id\":1},{\"id\":2}]"));
    List<Organization> two = Ninja.at(server).organizations().list().stream().limit(2).toList();
    assertThat(two).hasSize(2);
    assertThat(server.requestCount()).isEqualTo(1);
  }
}
