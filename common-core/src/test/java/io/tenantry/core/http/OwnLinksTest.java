package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.HeaderKey;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.PageOutcome;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.Walk;
import io.tenantry.core.spec.PagingRule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to a list's next page: those that a walk follows are those that a checkpoint may hold. */
@Timeout(60)
class OwnLinksTest {
  private static final PagingRule LINK = PagingRule.link().items("$").build();
  private static final Operation LIST =
      Operation.of(Acme.VENDOR, "parts.list", "GET", "/things/{id}/parts");

  private static final String KEY = "planted/key";

  @StartStop private final MockWebServer server = new MockWebServer();

  private Paged<JsonValue> list() {
    ApiInvoker acme = Acme.client(server, new FakeTiming()).build();
    Request first =
        new Request.Builder().url("http://placeholder.invalid/things/7a/parts?size=1").build();
    return acme.list(LIST, first, LINK, JsonValue.adapter(), JsonValue::json);
  }

  private static MockResponse linked(String body, String link) {
    return Acme.answer(200, body).addHeader("Link", "<" + link + ">; rel=next").build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/things/7a/parts?from=2",
        "/api//things/7a/parts?from=2",
        "//HOST/api//things/7a/parts?from=2",
        "/api/things/7a/parts/?from=2",
        "/api/things/%37%61/parts?from=2",
        "?from=2"
      })
  void aLinkMayBeWrittenInAnyWay(String link) throws Exception {
    String host = server.getHostName() + ":" + server.getPort();
    server.enqueue(linked("[1]", link.replace("HOST", host)));
    server.enqueue(Acme.json("[2]"));
    Walk<JsonValue> walk = list().walk();
    walk.next();
    walk.next();
    server.enqueue(Acme.json("[2]"));

    assertThat(list().walkFrom(walk.checkpoint()).next().asLong()).isEqualTo(2);
    server.takeRequest();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/api/things/7a/parts?from=2");
    assertThat(server.takeRequest().getTarget()).isEqualTo("/api/things/7a/parts?from=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?x=\\", "?x=%2F..%2F&y=//z", "?", "?x=a,b&y=%20&z=|{}&q='"})
  void itsQueryIsTheVendorsAffair(String query) throws Exception {
    server.enqueue(linked("[1]", query));
    server.enqueue(linked("[2]", "?end"));
    PageOutcome.Fetched<JsonValue> page = (PageOutcome.Fetched<JsonValue>) list().firstPage();

    assertThat(list().pageAt(page.checkpoint())).isInstanceOf(PageOutcome.Fetched.class);
    server.takeRequest();
    assertThat(server.takeRequest().getUrl())
        .isEqualTo(server.url("/api/things/7a/parts").resolve(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v2/things/7a/parts?from=2",
        "/api/things/8/parts?from=2",
        "/api/things/7A/parts?from=2",
        "/api/things/7a%2Fparts?from=2",
        "/api/things?from=2",
        "/",
        "//",
        "/\\",
        "ftp://x/things/7a/parts"
      })
  void aLinkToAnotherListIsRefusedAtOnceAndEverywhere(String link) {
    server.enqueue(linked("[1]", link));
    Walk<JsonValue> walk = list().walk();
    walk.next();
    PagingException e = catchThrowableOfType(PagingException.class, walk::hasNext);
    assertThat(e).hasMessageContaining("Acme parts.list: the next page's link ");
    assertThat(server.getRequestCount()).isEqualTo(1);

    server.enqueue(linked("[1]", link));
    assertThat(list().walkFrom(e.listProgress().orElseThrow().checkpoint()).next().asLong())
        .isEqualTo(1);
    server.enqueue(linked("[1]", link));
    var page = (PageOutcome.Fetched<JsonValue>) list().firstPage();
    server.enqueue(linked("[1]", link));
    var after = (PageOutcome.Failed<JsonValue>) list().pageAt(page.checkpoint());
    assertThat(after.cause()).isInstanceOf(PagingException.class).hasMessageContaining("link ");
    assertThat(after.isRetryable()).isFalse();
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  private Paged<JsonValue> signedList(PagingRule rule) {
    ApiInvoker acme =
        Acme.client(server, new FakeTiming())
            .credentials(HeaderKey.of("x-api-key", Secret.of(KEY)))
            .build();
    Request first =
        new Request.Builder().url("http://placeholder.invalid/things/7a/parts?size=1").build();
    return acme.list(LIST, first, rule, JsonValue.adapter(), JsonValue::json);
  }

  private static String content(String checkpoint) {
    byte[] bytes = Base64.getUrlDecoder().decode(checkpoint.split("\\.")[1]);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?access_token=planted%2Fkey&from=2",
        "?from=2&t=planted/key",
        "?from=2&t=cGxhbnRlZC9rZXk%3D",
        "?from=2&t=706c616e7465642f6b6579&t=x"
      })
  void credentialsThatALinkRepeatsAreDropped(String link) throws Exception {
    server.enqueue(linked("[1]", link));
    server.enqueue(Acme.json("[2]"));
    PageOutcome.Fetched<JsonValue> page =
        (PageOutcome.Fetched<JsonValue>) signedList(LINK).firstPage();

    assertThat(content(page.checkpoint())).contains("from=2").doesNotContain("planted", "t=");
    assertThat(signedList(LINK).pageAt(page.checkpoint())).isInstanceOf(PageOutcome.Fetched.class);
    server.takeRequest();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/api/things/7a/parts?from=2");
  }

  @Test
  void aCursorThatRepeatsCredentialsIsRefused() {
    PagingRule cursor = PagingRule.cursor("after").items("rows").token("next").build();
    server.enqueue(Acme.json("{\"rows\":[1],\"next\":\"planted\\u002fkey\"}"));
    assertThatThrownBy(() -> signedList(cursor).iterator().next())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("cursor or link contains the request's credentials")
        .hasMessageNotContaining("planted");
  }
}
