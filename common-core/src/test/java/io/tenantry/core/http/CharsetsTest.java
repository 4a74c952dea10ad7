package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.RawApi;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.codegen.json.Team;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.PagingRule;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses in another charset than UTF-8, declared or not. */
class CharsetsTest {
  private static final String PAGE =
      "{\"totalCount\":1,\"results\":[{\"id\":\"1\",\"name\":\"Caf\u00e9 M\u00fcller\",\"x\":\"\u00e9\"}]}";
  private static final String TEAM = "{\"id\":\"1\",\"name\":\"Caf\u00e9 M\u00fcller\"}";

  @StartStop private final MockWebServer server = new MockWebServer();
  @StartStop private final MockWebServer tokens = new MockWebServer();

  private final List<DriftEvent> events = new ArrayList<>();

  private Acme.Builder builder() {
    return Acme.client(server, new FakeTiming()).retry(RetryPolicy.NONE).onDrift(events::add);
  }

  private static MockResponse response(int status, String text, String charset, String type) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", type)
        .body(new Buffer().writeString(text, Charset.forName(charset)))
        .build();
  }

  private void enqueue(String text, String charset, String type) {
    server.enqueue(response(200, text, charset, type));
  }

  private static List<Team> list(ApiInvoker acme) {
    PagingRule rule = PagingRule.cursor("after").items("results").token("next").build();
    return acme
        .list(Acme.LIST, acme.api(Acme.Api.class).list(), rule, Team.ADAPTER, Team::id)
        .stream()
        .toList();
  }

  private static Team get(ApiInvoker acme) {
    return acme.call(Acme.GET, acme.api(Acme.Api.class).get("1"), Team.ADAPTER);
  }

  private static <T> JsonAdapter<T> noModel(Class<T> type) {
    throw new InvalidArgumentException("no model " + type);
  }

  private static JsonValue raw(ApiInvoker acme) {
    return RawApi.of(acme, CharsetsTest::noModel).get("/x", JsonValue.class).body().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, application/json; charset=ISO-8859-1",
    "ISO-8859-1, application/json;charset=latin1",
    "windows-1252, application/json; charset=\"windows-1252\"",
    "UTF-16, application/json; charset=utf-16",
    "UTF-16LE, text/plain; charset=utf-16le",
    "UTF-8, application/json; charset=utf-8",
    "UTF-8, application/json; charset=us-ascii",
    "UTF-8, application/json; charset=no-such-charset",
    "UTF-8, application/json; charset=",
    "UTF-8, application/json"
  })
  void declaredCharsetIsFollowed(String written, String type) {
    enqueue(PAGE, written, type);
    enqueue(TEAM, written, type);
    enqueue(TEAM, written, type);
    ApiInvoker acme = builder().build();

    assertThat(list(acme)).extracting(Team::name).containsExactly("Caf\u00e9 M\u00fcller");
    assertThat(get(acme).name()).isEqualTo("Caf\u00e9 M\u00fcller");
    assertThat(raw(acme).get("name").orElseThrow().asString()).isEqualTo("Caf\u00e9 M\u00fcller");
    assertThat(events).extracting(DriftEvent::kind).containsOnly(DriftEvent.Kind.UNKNOWN_MEMBER);
  }

  @Test
  void fieldThatIsNotUtf8ReadsAsAbsentAndItsBytesAreKept() {
    enqueue(PAGE, "ISO-8859-1", "application/json");

    Team team = list(builder().build()).get(0);

    assertThat(team.id()).isEqualTo("1");
    assertThat(team.name()).isNull();
    JsonValue kept = team.unknown().get("name").orElseThrow();
    assertThat(kept.utf8().string(StandardCharsets.ISO_8859_1))
        .isEqualTo("\"Caf\u00e9 M\u00fcller\"");
    assertThat(kept.json()).isEqualTo("\"Caf\\udce9 M\\udcfcller\"");
    assertThatThrownBy(kept::asString)
        .isInstanceOf(JsonException.class)
        .hasMessage("expected text in UTF-8, but was \"Caf\\udce9 M\\udcfcller\"");
    assertThat(events)
        .filteredOn(event -> event.kind() == DriftEvent.Kind.NOT_UTF8)
        .extracting(DriftEvent::path)
        .containsExactly("$.results[0].name", "$.results[0].x");
    assertThat(events.toString()).doesNotContain("Caf", "\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"results\":[{\"id\":\"1\",\"name\":\"\u00e9\"}]}",
        "{\"results\":[{\"id\":\"1\",\"unknown\":\"\u00e9\"}]}",
        "{\"results\":[{\"id\":\"1\",\"unknown\":{\"\u00e9\":1}}]}",
        "{\"results\":[{\"id\":\"1\",\"tags\":[\"\u00e9\"]}]}",
        "{\"results\":[{\"id\":\"1\",\"parent\":{\"id\":2,\"name\":\"\u00e9\"}}]}",
        "{\"results\":[],\"envelope\":[\"\u00e9\"]}"
      })
  void strictModeRefusesTextThatIsNotUtf8(String page) {
    enqueue(page, "ISO-8859-1", "application/json");
    ApiInvoker strict =
        Acme.client(server, new FakeTiming())
            .build()
            .with(CallOptions.none().retry(RetryPolicy.NONE).strict());

    assertThatThrownBy(() -> list(strict))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("NOT_UTF8 at $.");
  }

  @Test
  void skippedTextThatIsNotUtf8IsReported() {
    enqueue("{\"results\":[],\"note\":[1,\"\u00e9\"]}", "ISO-8859-1", "application/json");

    assertThat(list(builder().build())).isEmpty();

    assertThat(events)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(DriftEvent.Kind.NOT_UTF8);
              assertThat(event.path()).isEqualTo("$.note");
            });
  }

  @Test
  void rowWhoseIdIsNotUtf8IsUnreadable() {
    enqueue("{\"results\":[{\"id\":\"\u00e9\"}]}", "ISO-8859-1", "application/json");

    assertThatThrownBy(() -> list(builder().build()))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("row 0 is unreadable");
  }

  @Test
  void rawCallKeepsTheBytesAndReportsThem() {
    enqueue(TEAM, "ISO-8859-1", "application/json");

    JsonValue value = raw(builder().build());

    assertThat(value.utf8().string(StandardCharsets.ISO_8859_1)).isEqualTo(TEAM);
    assertThat(value.get("id").orElseThrow().asString()).isEqualTo("1");
    assertThatThrownBy(() -> value.get("name").orElseThrow().asString())
        .isInstanceOf(JsonException.class);
    assertThat(events).extracting(DriftEvent::kind).containsExactly(DriftEvent.Kind.NOT_UTF8);
  }

  @Test
  void rawCallIsRefusedInStrictMode() {
    enqueue(TEAM, "ISO-8859-1", "application/json");
    ApiInvoker strict = builder().build().with(CallOptions.none().strict());

    assertThatThrownBy(() -> raw(strict))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("NOT_UTF8 at $");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json; charset=ISO-8859-1, schon vergeben: M\u00fcller",
    "application/json, schon vergeben: M<FC>ller"
  })
  void errorBodyShowsItsBytesInsteadOfLosingThem(String type, String message) {
    server.enqueue(
        response(409, "{\"message\":\"schon vergeben: M\u00fcller\"}", "ISO-8859-1", type));
    ApiInvoker acme = builder().build();

    StatusException e = catchThrowableOfType(StatusException.class, () -> get(acme));

    assertThat(e.vendorMessage()).contains(message);
    assertThat(e.body()).contains(message);
  }

  @Test
  void bodyThatIsNotInItsDeclaredCharsetIsRefused() {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/json; charset=utf-16be")
            .body(new Buffer().writeString(TEAM, StandardCharsets.UTF_16BE).writeByte(0))
            .build());

    assertThatThrownBy(() -> get(builder().build()))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("the body is not text in the charset UTF-16BE");
  }

  @Test
  void fileIsNotConverted() {
    Buffer file = new Buffer().writeString("Caf\u00e9", StandardCharsets.ISO_8859_1);
    ByteString bytes = file.snapshot();
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/csv; charset=ISO-8859-1")
            .body(file)
            .build());
    ApiInvoker acme = builder().build();

    assertThat(acme.bytes(Acme.GET, acme.api(Acme.Api.class).get("1"))).isEqualTo(bytes);
  }

  private ApiInvoker withToken() {
    ClientCredentials credentials =
        ClientCredentials.builder()
            .tokenUrl(tokens.url("/token").toString())
            .client("id", Secret.of("s3cr3t-value"))
            .build();
    return builder().credentials(credentials).build();
  }

  private static final String TOKEN =
      "{\"access_token\":\"abcdef\",\"scope\":\"caf\u00e9\",\"expires_in\":3600}";

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-8"})
  void tokenResponseInADeclaredCharsetIsRead(String charset) throws InterruptedException {
    tokens.enqueue(response(200, TOKEN, charset, "application/json; charset=" + charset));
    enqueue(TEAM, "UTF-8", "application/json");

    assertThat(get(withToken()).id()).isEqualTo("1");
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer abcdef");
  }

  @Test
  void tokenResponseThatIsNotUtf8IsRefused() {
    tokens.enqueue(response(200, TOKEN, "ISO-8859-1", "application/json"));

    assertThatThrownBy(() -> get(withToken()))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("expected JSON from the token endpoint localhost/token")
        .hasMessageNotContaining("abcdef");
    assertThat(server.getRequestCount()).isZero();
  }
}
