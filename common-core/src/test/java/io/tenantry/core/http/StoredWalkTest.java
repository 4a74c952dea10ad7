package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.auth.spi.SessionCredentials;
import io.tenantry.core.auth.spi.SessionSettings;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.CheckpointException.Reason;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.core.internal.auth.Sessions;
import io.tenantry.core.internal.list.ListFingerprint;
import io.tenantry.core.internal.paging.ListKey;
import io.tenantry.core.internal.paging.Marks;
import io.tenantry.core.internal.paging.PageSequence;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.internal.paging.Progress;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.Walk;
import io.tenantry.core.spec.PagingRule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints of lists behind HTTP: what they name, and what they refuse. */
class StoredWalkTest {
  private static final PagingRule CURSOR =
      PagingRule.cursor("after").items("things").token("next").size("size", 2).build();
  private static final PagingRule PAGE =
      PagingRule.page("page").items("things").size("size", 2).build();
  private static final PagingRule LINK = PagingRule.link().items("$").size("size", 2).build();
  private static final Operation LIST =
      Operation.of(Acme.VENDOR, "things.list", "GET", "/things/{id}/parts");

  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();
  private ApiInvoker acme;

  @BeforeEach
  void start() {
    acme = Acme.client(server, timing).label("tenant-7").build();
  }

  private static Request request(String target) {
    return new Request.Builder().url("http://placeholder.invalid" + target).build();
  }

  private Paged<JsonValue> list(PagingRule rule, String target) {
    return list(acme, LIST, rule, request(target));
  }

  private static Paged<JsonValue> list(
      ApiInvoker caller, Operation operation, PagingRule rule, Request request) {
    return caller.list(operation, request, rule, JsonValue.adapter(), JsonValue::json);
  }

  /** After two pages of two, three items in. */
  private String checkpoint(PagingRule rule, String target) {
    server.enqueue(
        Acme.answer(200, rule == LINK ? "[1,2]" : "{\"things\":[1,2],\"next\":\"c2\"}")
            .addHeader("Link", "</api/things/7/parts?from=2>; rel=next")
            .build());
    server.enqueue(
        Acme.answer(200, rule == LINK ? "[3,4]" : "{\"things\":[3,4],\"next\":\"c4\"}")
            .addHeader("Link", "</api/things/7/parts?from=4>; rel=next")
            .build());
    Walk<JsonValue> walk = list(rule, target).walk();
    walk.next();
    walk.next();
    walk.next();
    walk.next();
    return walk.checkpoint();
  }

  private Reason refusal(Paged<JsonValue> list, String checkpoint) {
    int before = server.getRequestCount();
    CheckpointException e =
        catchThrowableOfType(CheckpointException.class, () -> list.walkFrom(checkpoint));
    assertThat(server.getRequestCount()).isEqualTo(before);
    assertThat(e).hasMessageStartingWith("Acme [tenant-7] things.list: ");
    return e.reason();
  }

  private static String content(String checkpoint) {
    String content = checkpoint.split("\\.")[1];
    return new String(Base64.getUrlDecoder().decode(content), StandardCharsets.UTF_8);
  }

  @Test
  void placeIsTakenUpWithTheSizeOfThatTime() throws Exception {
    String checkpoint = checkpoint(PAGE, "/things/7/parts?state=x");
    PagingRule largerByDefault = PagingRule.page("page").items("things").size("size", 500).build();
    server.enqueue(Acme.json("{\"things\":[3,4]}"));
    server.enqueue(Acme.json("{\"things\":[]}"));

    assertThat(
            list(largerByDefault, "/things/7/parts?state=x").walkFrom(checkpoint).next().asLong())
        .isEqualTo(4);

    server.takeRequest();
    server.takeRequest();
    assertThat(server.takeRequest().getTarget())
        .isEqualTo("/api/things/7/parts?state=x&size=2&page=2");
  }

  @Test
  void linkIsTakenUpAsItWas() throws Exception {
    String checkpoint = checkpoint(LINK, "/things/7/parts");
    server.enqueue(Acme.json("[3,4]"));
    assertThat(list(LINK, "/things/7/parts").walkFrom(checkpoint)).toIterable().hasSize(1);
    server.takeRequest();
    server.takeRequest();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/api/things/7/parts?from=2");
  }

  @Test
  void neitherSecretNorHostNorTenantIsInIt() {
    for (PagingRule rule : List.of(CURSOR, PAGE, LINK)) {
      String content = content(checkpoint(rule, "/things/7/parts?q=acme+inc"));
      assertThat(content)
          .contains("things.list", "\"v\":\"acme\"")
          .doesNotContain(Acme.TOKEN, server.getHostName(), "127.0.0.1", "http", "tenant-7", "inc")
          .doesNotContain(Integer.toString(server.getPort()));
    }
  }

  @Test
  void otherListsAreRefused() {
    String checkpoint = checkpoint(CURSOR, "/things/7/parts?state=x&tag=1&tag=2");
    Operation other = Operation.of(Acme.VENDOR, "things.listAll", "GET", "/things/{id}/parts");
    Request same = request("/things/7/parts?state=x&tag=1&tag=2");
    assertThat(
            catchThrowableOfType(
                    CheckpointException.class,
                    () -> list(acme, other, CURSOR, same).walkFrom(checkpoint))
                .reason())
        .isEqualTo(Reason.OTHER_OPERATION);
    for (String target :
        List.of(
            "/things/7/parts",
            "/things/7/parts?state=y&tag=1&tag=2",
            "/things/7/parts?state=x&tag=2&tag=1",
            "/things/7/parts?state=x&tag=1",
            "/things/7/parts?state=x&tag=1%2C%202",
            "/things/7/parts?state=x&tag=1&tag=2&tag=",
            "/things/7/parts?state=x&tag=1&tag=2&more=1",
            "/things/8/parts?state=x&tag=1&tag=2",
            "/things/7/parts?state=x&tag=1&tag=2&size=3")) {
      assertThat(refusal(list(CURSOR, target), checkpoint))
          .as(target)
          .isEqualTo(Reason.OTHER_OPTIONS);
    }
    server.enqueue(Acme.json("{\"things\":[3,4]}"));
    assertThat(
            list(CURSOR, "/things/7/parts?size=2&tag=1&tag=2&state=x")
                .walkFrom(checkpoint)
                .next()
                .asLong())
        .isEqualTo(4);
  }

  @Test
  void anotherBodyIsAnotherList() {
    ListKey[] keys = new ListKey[3];
    String[] bodies = {"{\"a\":1}", "{\"a\":2}", "{\"a\":1}"};
    for (int i = 0; i < keys.length; i++) {
      Request post =
          request("/things").newBuilder().post(RequestBody.create(bodies[i], null)).build();
      keys[i] =
          new ListFingerprint(acme.calls(), Acme.SEARCH, post, new PageSequence(CURSOR)).key();
    }
    assertThat(keys[0]).isNotEqualTo(keys[1]).isEqualTo(keys[2]);
  }

  @Test
  void otherTenantsAreRefused() {
    String checkpoint = checkpoint(CURSOR, "/things/7/parts");
    ApiInvoker otherAccount =
        Acme.client(server, timing).label("tenant-7").credentials(named("other")).build();
    ApiInvoker otherBase =
        Acme.client(server, timing)
            .label("tenant-7")
            .baseUrl(server.url("/api2").toString())
            .build();
    Request same = request("/things/7/parts");
    assertThat(refusal(list(otherAccount, LIST, CURSOR, same), checkpoint))
        .isEqualTo(Reason.OTHER_TENANT);
    assertThat(refusal(list(otherBase, LIST, CURSOR, same), checkpoint))
        .isEqualTo(Reason.OTHER_TENANT);
  }

  /** Nothing else is known that tells two bearers of tokens apart. */
  @Test
  void whereTheAccountIsUnknownTheLabelNamesTheTenant() {
    String checkpoint = checkpoint(CURSOR, "/things/7/parts");
    Request same = request("/things/7/parts");
    ApiInvoker other = Acme.client(server, timing).label("tenant-8").build();
    ApiInvoker nameless = Acme.client(server, timing).build();
    ApiInvoker renewed =
        Acme.client(server, timing)
            .label("tenant-7")
            .credentials(BearerToken.of(Secret.of("t0ken-2")))
            .build();
    for (ApiInvoker stranger : List.of(other, nameless)) {
      assertThatThrownBy(() -> list(stranger, LIST, CURSOR, same).walkFrom(checkpoint))
          .isInstanceOfSatisfying(
              CheckpointException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_TENANT));
    }
    assertThat(keyOf(renewed)).isEqualTo(keyOf(acme));
  }

  @Test
  void whereTheAccountIsKnownALabelIsOnlyAName() {
    ApiInvoker one = Acme.client(server, timing).label("one").credentials(named("a")).build();
    ApiInvoker two = Acme.client(server, timing).label("two").credentials(named("a")).build();
    ApiInvoker other = Acme.client(server, timing).label("one").credentials(named("b")).build();
    assertThat(keyOf(one)).isEqualTo(keyOf(two)).isNotEqualTo(keyOf(other));
  }

  @Test
  void aSlashAtTheEndOfTheBaseUrlIsNoOtherTenant() {
    String base = server.url("/api").toString();
    ApiInvoker slash = Acme.client(server, timing).label("tenant-7").baseUrl(base + "/").build();
    assertThat(keyOf(slash)).isEqualTo(keyOf(acme));
  }

  private ListKey keyOf(ApiInvoker caller) {
    Request first = request("/").newBuilder().url(server.url("/api/things/7/parts")).build();
    return new ListFingerprint(caller.calls(), LIST, first, new PageSequence(CURSOR)).key();
  }

  private static Credentials named(String account) {
    return new SessionCredentials() {
      @Override
      public CredentialsSession open(SessionSettings settings) {
        return Sessions.open(BearerToken.of(Secret.of(Acme.TOKEN)), settings);
      }

      @Override
      public String account() {
        return account;
      }
    };
  }

  private ListFingerprint identity(PagingRule rule) {
    return new ListFingerprint(
        acme.calls(),
        LIST,
        request("/things/7/parts").newBuilder().url(server.url("/api/things/7/parts")).build(),
        new PageSequence(rule));
  }

  private static Position link(String link) {
    return new Position(
        Map.of("size", "2"), link, 1, new Marks(link, null), Marks.NONE, Progress.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.test/things/7/parts",
        "/\\evil.test/things/7/parts",
        "/things/7/../parts",
        "/things/../parts",
        "/things/%2e%2e/parts",
        "/things/%2E./parts",
        "/things/./parts",
        "/things/..%2Fadmin/parts",
        "/things/..%5cadmin/parts",
        "/things//parts",
        "/things/7/parts/",
        "/things/7/parts/8",
        "/things/7",
        "/Things/7/parts",
        "/things/7/parts#x",
        "/things/7/pa rts",
        "/things/7/parts\r\nHost: evil",
        "/things/é/parts",
        "/things/8/parts",
        "/things/6/../7/parts",
        "/things/%37/parts",
        "/things/7/parts?x#y",
        "/things/7/parts?x\ny",
        "/admin",
        "/",
      })
  void linksToOtherListsAreRefused(String link) {
    assertThatThrownBy(() -> identity(LINK).check(link(link)))
        .isInstanceOfSatisfying(
            CheckpointException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUTSIDE))
        .hasMessageContaining("/things/{id}/parts")
        .hasMessageNotContaining("evil");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/things/7/parts", "/things/7/parts?from=%2F..%2F&x=//y\\", "/things/7/parts?"})
  void linksToTheSameListAreNot(String link) {
    identity(LINK).check(link(link));
  }

  @Test
  void whatPagingDoesNotSetIsRefused() {
    assertThatThrownBy(() -> identity(CURSOR).check(link("/things/7/parts")))
        .isInstanceOf(CheckpointException.class);
    Position admin =
        new Position(Map.of("admin", "true"), null, 1, Marks.NONE, Marks.NONE, Progress.NONE);
    assertThatThrownBy(() -> identity(CURSOR).check(admin))
        .isInstanceOfSatisfying(
            CheckpointException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUTSIDE));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 410})
  void cursorThatTheVendorRefusesHasExpired(int status) {
    String checkpoint = checkpoint(CURSOR, "/things/7/parts");
    server.enqueue(Acme.status(status));
    CheckpointException e =
        catchThrowableOfType(
            CheckpointException.class,
            () -> list(CURSOR, "/things/7/parts").walkFrom(checkpoint).next());
    assertThat(e.reason()).isEqualTo(Reason.EXPIRED);
  }

  @Test
  void firstPageAndCountedPagesDoNotExpire() {
    Paged<JsonValue> list = list(CURSOR, "/things/7/parts");
    server.enqueue(Acme.status(404));
    assertThatThrownBy(() -> list.walkFrom(list.walk().checkpoint()).next())
        .isInstanceOf(NotFoundException.class);
    String counted = checkpoint(PAGE, "/things/7/parts");
    server.enqueue(Acme.status(404));
    assertThatThrownBy(() -> list(PAGE, "/things/7/parts").walkFrom(counted).next())
        .isInstanceOf(NotFoundException.class);
  }
}
