package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.paging.WalkSummary;
import io.tenantry.jumpcloud.model.Organization;
import io.tenantry.jumpcloud.model.OrganizationsListOptions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form in which a list may come, and where each of them ends. */
class ListFormsTest {
  private static final String LIST =
      "GET /api/v2/providers/5c3536e9e0a6840001872799/organizations?limit=100&sort=id";

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"results\":[{\"id\":\"o1\",\"name\":\"A\"},{\"id\":\"o2\"}],\"totalCount\":2}",
        "{\"totalCount\":2,\"results\":[{\"_id\":\"o1\",\"name\":\"A\"},{\"_id\":\"o2\"}]}",
        "{\"records\":[{\"id\":\"o1\",\"name\":\"A\"},{\"_id\":\"o2\"}],\"totalCount\":2}",
        "{\"records\":[{\"_id\":\"o1\",\"id\":\"o1\",\"name\":\"A\"},{\"id\":\"o2\"}],\"totalCount\":2}"
      })
  void totalInTheBodyEndsTheList(String page) {
    assertThat(ids(Replies.json(200, page))).containsExactly("o1", "o2");
    assertThat(server.requestCount()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"o1\"},{\"_id\":\"o2\"}]",
        "{\"results\":[{\"id\":\"o1\"},{\"id\":\"o2\"}]}",
        "{\"records\":[{\"id\":\"o1\"},{\"id\":\"o2\"}]}"
      })
  void totalInTheHeaderEndsTheList(String page) {
    assertThat(ids(Replies.json(200, page, "X-Total-Count", "2"))).containsExactly("o1", "o2");
    assertThat(server.requestCount()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"results\":[]}",
        "{\"records\":null}",
        "{\"results\":null,\"totalCount\":0}"
      })
  void withoutTotalAnEmptyPageEndsTheList(String end) throws InterruptedException {
    assertThat(ids(Replies.json(200, "[{\"id\":\"o1\"},{\"id\":\"o2\"}]"), Replies.json(200, end)))
        .containsExactly("o1", "o2");
    Sent.to(server).line(LIST);
    Sent.to(server).line(LIST + "&skip=2");
  }

  @Test
  void twoHundredFiftyRecordsComeOnThreePages() throws InterruptedException {
    assertThat(ids(page(0, 100, 250), page(100, 200, 250), page(200, 250, 250)))
        .hasSize(250)
        .doesNotHaveDuplicates()
        .startsWith("o0")
        .endsWith("o249");
    Sent.to(server).line(LIST);
    Sent.to(server).line(LIST + "&skip=100");
    Sent.to(server).line(LIST + "&skip=200");
    assertThat(server.requestCount()).isEqualTo(3);
  }

  @Test
  void shortPageIsNotTheEnd() throws InterruptedException {
    assertThat(ids(page(0, 97, 150), page(97, 99, 150), page(99, 150, 150))).hasSize(150);
    Sent.to(server).line(LIST);
    Sent.to(server).line(LIST + "&skip=97");
    Sent.to(server).line(LIST + "&skip=99");
  }

  @Test
  void totalOfZeroBesideRecordsIsNotBelieved() {
    assertThat(ids(page(0, 2, 0), page(2, 3, 0), page(3, 3, 0))).containsExactly("o0", "o1", "o2");
  }

  @Test
  void tenOfManyTakeOneRequest() {
    server.enqueue(page(0, 100, 5000));
    assertThat(JumpCloud.at(server).organizations().list(PROVIDER).stream().limit(10)).hasSize(10);
    assertThat(server.requestCount()).isOne();
  }

  @Test
  void limitOfTheCallerIsTheSizeOfEveryPage() throws InterruptedException {
    server.enqueue(page(0, 5, 10), page(5, 10, 10), page(10, 10, 10));
    OrganizationsListOptions options = OrganizationsListOptions.builder().limit(5).build();
    assertThat(JumpCloud.at(server).organizations().list(PROVIDER, options)).hasSize(10);
    String path = "GET /api/v2/providers/5c3536e9e0a6840001872799/organizations?limit=5&sort=id";
    Sent.to(server).line(path);
    Sent.to(server).line(path + "&skip=5");
  }

  /** Its stored rows have no object any more: the vendor takes 100 and leaves some out. */
  @Test
  void rowsOfOverlappingWindowsComeOnce() {
    server.enqueue(page(0, 98, 150), page(98 - 2, 150, 150));
    WalkSummary summary =
        JumpCloud.at(server).organizations().list(PROVIDER).readAll(organization -> {});
    assertThat(summary.items()).isEqualTo(150);
    assertThat(summary.repeats()).isEqualTo(2);
    assertThat(summary.complete()).isTrue();
  }

  @Test
  void vendorThatIgnoresWhatToSkipIsCaught() {
    server.enqueue(page(0, 2, 9), page(0, 2, 9), page(0, 2, 9));
    assertThatThrownBy(() -> JumpCloud.at(server).organizations().list(PROVIDER).toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("skip");
  }

  @Test
  void recordWithoutIdIsNamedByItsPlace() {
    server.enqueueBroken(Replies.json(200, "{\"results\":[{\"id\":\"o1\"},{\"name\":\"A\"}]}"));
    assertThatThrownBy(() -> JumpCloud.at(server).organizations().list(PROVIDER).toList())
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("[id]")
        .hasMessageContaining("results[1]");
  }

  @Test
  void envelopeWithoutRecordsIsNoEmptyList() {
    server.enqueueBroken(Replies.json(200, "{\"totalCount\":3}"));
    assertThatThrownBy(() -> JumpCloud.at(server).organizations().list(PROVIDER).toList())
        .isInstanceOf(UnreadableResponseException.class);
  }

  private static MockResponse page(int from, int to, int total) {
    String records =
        IntStream.range(from, to)
            .mapToObj(i -> "{\"id\":\"o" + i + "\"}")
            .collect(Collectors.joining(","));
    return Replies.json(200, "{\"results\":[" + records + "],\"totalCount\":" + total + "}");
  }

  private List<String> ids(MockResponse... pages) {
    server.enqueue(pages);
    return JumpCloud.at(server).organizations().list(PROVIDER).stream()
        .map(Organization::id)
        .map(Object::toString)
        .toList();
  }
}
