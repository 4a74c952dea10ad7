package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.Page;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.spec.PagingRule;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {
  private static final PagingRule CURSOR =
      PagingRule.cursor("after").items("things").token("page.next").size("pageSize", 50).build();
  private static final PagingRule LINK = PagingRule.link().items("$").size("per_page", 100).build();

  @StartStop private final MockWebServer server = new MockWebServer();
  @StartStop private final MockWebServer elsewhere = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  private Paged<JsonValue> list(PagingRule rule) {
    ApiInvoker acme = Acme.client(server, timing).build();
    return acme.list(
        Acme.LIST, acme.api(Acme.Api.class).list(), rule, JsonValue.adapter(), JsonValue::json);
  }

  private static MockResponse linked(String body, String target) {
    return Acme.answer(200, body)
        .addHeader("Link", "<https://x/first>; rel=\"first\", <" + target + ">; rel=\"next\"")
        .build();
  }

  private String target() throws InterruptedException {
    return server.takeRequest().getTarget();
  }

  @Test
  void nothingIsSentBeforeTheFirstElementIsRead() {
    list(CURSOR);

    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void cursorLeadsFromPageToPage() throws Exception {
    server.enqueue(Acme.json("{\"things\":[1,2],\"page\":{\"next\":\"a+b&c=\"}}"));
    server.enqueue(Acme.json("{\"things\":[3],\"page\":{\"next\":null}}"));

    assertThat(list(CURSOR).stream().map(JsonValue::asLong)).containsExactly(1L, 2L, 3L);
    assertThat(target()).isEqualTo("/api/things?pageSize=50");
    assertThat(target()).isEqualTo("/api/things?pageSize=50&after=a%2Bb%26c%3D");
  }

  @Test
  void lastItemsIdLeadsFromPageToPage() throws Exception {
    server.enqueue(Acme.json("[1,2]"));
    server.enqueue(Acme.json("[]"));

    assertThat(list(PagingRule.lastId("after").items("$").build()).toList()).hasSize(2);
    assertThat(target()).isEqualTo("/api/things");
    assertThat(target()).isEqualTo("/api/things?after=2");
  }

  @Test
  void totalOfAHeaderEndsAList() {
    server.enqueue(Acme.answer(200, "[1,2]").addHeader("X-Total", "2").build());

    PagingRule rule =
        PagingRule.skip("skip")
            .items("$")
            .totalHeader("x-total")
            .totalIsAuthoritative()
            .size("limit", 3)
            .build();

    assertThat(list(rule).toList()).hasSize(2);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void linkIsFollowedAsItIsWithCredentials() throws Exception {
    server.enqueue(linked("[1]", server.url("/api/things?cursor=a,b&x=%20").toString()));
    server.enqueue(linked("[2]", "/api/things?cursor=c"));
    server.enqueue(Acme.json("[3]"));

    assertThat(list(LINK).toList()).hasSize(3);
    assertThat(target()).isEqualTo("/api/things?per_page=100");
    assertThat(target()).isEqualTo("/api/things?cursor=a,b&x=%20");
    RecordedRequest third = server.takeRequest();
    assertThat(third.getTarget()).isEqualTo("/api/things?cursor=c");
    assertThat(third.getHeaders().get("Authorization")).isEqualTo("Bearer " + Acme.TOKEN);
  }

  @Test
  void linkToAnotherOriginIsRefusedAfterItsPageWasHandedOut() {
    server.enqueue(linked("[1]", elsewhere.url("/api/things?secret=x").toString()));
    Iterator<JsonValue> items = list(LINK).iterator();

    assertThat(items.next().asLong()).isEqualTo(1);
    PagingException e = catchThrowableOfType(PagingException.class, items::hasNext);

    assertThat(e)
        .hasMessageContaining("Acme things.list: the next page's link leads to http://localhost:")
        .hasMessageNotContaining("secret=x");
    assertThat(elsewhere.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/other/things", "/api/../admin", "/apix", "../../x", "ftp://x/y"})
  void linkOutOfTheBasePathIsRefused(String target) {
    server.enqueue(linked("[1]", target));

    assertThatThrownBy(() -> list(LINK).toList()).isInstanceOf(PagingException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void repeatedCursorExceptionNamesTheCall() {
    server.enqueue(Acme.json("{\"things\":[1],\"page\":{\"next\":\"a\"}}"));
    server.enqueue(Acme.json("{\"things\":[2],\"page\":{\"next\":\"a\"}}"));

    PagingException e = catchThrowableOfType(PagingException.class, () -> list(CURSOR).toList());

    assertThat(e.operation()).contains("things.list");
  }

  @Test
  void truncatedPageIsReadAgain() {
    server.enqueue(Acme.json("{\"things\":[1,2"));
    server.enqueue(Acme.json("{\"things\":[1,2]}"));

    assertThat(list(CURSOR).toList()).hasSize(2);
  }

  @Test
  void pageWithoutItemsIsATypedError() {
    server.enqueue(Acme.json("{\"other\":1}"));

    assertThatThrownBy(() -> list(CURSOR).toList())
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageStartingWith("Acme things.list: ");
  }

  @Test
  void pagesSayWhetherAnotherFollows() {
    server.enqueue(Acme.json("{\"things\":[1],\"page\":{\"next\":\"a\"}}"));
    server.enqueue(Acme.json("{\"things\":[2],\"page\":{}}"));
    List<Page<JsonValue>> pages = new ArrayList<>();

    list(CURSOR).pages().forEach(pages::add);

    assertThat(pages.get(0).isLast()).isFalse();
    assertThat(pages.get(1).isLast()).isTrue();
  }

  @Test
  void optionsOfAViewHoldForEveryPage() throws Exception {
    server.enqueue(Acme.json("{\"things\":[1],\"page\":{\"next\":\"a\"}}"));
    server.enqueue(Acme.json("{\"things\":[2],\"page\":{\"next\":null}}"));
    ApiInvoker view =
        Acme.client(server, timing).build().with(CallOptions.none().header("X-Trace", "t1"));

    view.list(Acme.LIST, view.api(Acme.Api.class).list(), CURSOR, JsonValue.adapter(), null)
        .toList();

    assertThat(server.takeRequest().getHeaders().get("X-Trace")).isEqualTo("t1");
    assertThat(server.takeRequest().getHeaders().get("X-Trace")).isEqualTo("t1");
  }
}
