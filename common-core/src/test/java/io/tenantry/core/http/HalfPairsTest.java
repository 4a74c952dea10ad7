package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.auth.spi.SessionCredentials;
import io.tenantry.core.auth.spi.TokenRequest;
import io.tenantry.core.auth.spi.TokenSource;
import io.tenantry.core.client.RawApi;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.codegen.ParameterChecks;
import io.tenantry.core.codegen.QueryCondition;
import io.tenantry.core.codegen.json.Adapters;
import io.tenantry.core.codegen.json.JsonIn;
import io.tenantry.core.codegen.json.JsonOut;
import io.tenantry.core.codegen.json.Team;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Query;

/** Half of a surrogate pair is refused wherever a program can give one, before anything is sent. */
class HalfPairsTest {
  /** An emoji that was cut in its middle, as by {@code substring(0, 2)}. */
  private static final String CUT = "x\uD83D";

  private static final String WHAT =
      " must not contain half of a surrogate pair, but has \\ud83d at index %d. Nothing was sent: cut texts between characters (code points) and call again";

  @StartStop private final MockWebServer server = new MockWebServer();

  private ApiInvoker acme;
  private RawApi raw;

  interface Api {
    @GET("things")
    Request list(@Query("name") String name, @Query("tags") List<String> tags);

    @GET("things")
    Request headed(@Header("X-Name") String name);
  }

  private static <T> JsonAdapter<T> noModel(Class<T> type) {
    throw new InvalidArgumentException("no model " + type);
  }

  @BeforeEach
  void start() {
    acme = Acme.client(server, new FakeTiming()).build();
    raw = RawApi.of(acme, HalfPairsTest::noModel);
  }

  private void refused(ThrowingCallable call, String message) {
    refused(call, message, 1);
  }

  /** For free-form JSON, whose text begins with a quote. */
  private void refused(ThrowingCallable call, String message, int index) {
    assertThatThrownBy(call)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage(message + WHAT.formatted(index));
    assertThat(server.getRequestCount()).isZero();
  }

  private static Team team(String name, List<String> tags, JsonObject unknown) {
    return new Team("1", name, null, null, tags, null, null, null, unknown);
  }

  private void body(Team team) {
    acme.json(Acme.CREATE, Team.ADAPTER, team);
  }

  @Test
  void bodyIsRefusedWithTheFieldsName() {
    JsonObject none = JsonObject.empty();
    JsonObject free = JsonObject.builder().add("note", CUT).build();
    JsonObject deep = JsonObject.builder().add("note", JsonValue.of(free)).build();
    JsonObject named = JsonObject.builder().add(CUT, 1).build();
    Team parent = new Team("2", null, null, team(CUT, null, none), null, null, null, null, none);

    refused(() -> body(team(CUT, null, none)), "Acme things.create: $.name");
    refused(() -> body(team("a", List.of("b", CUT), none)), "Acme things.create: $.tags[1]");
    refused(() -> body(parent), "Acme things.create: $.parent.name");
    refused(() -> body(team("a", null, free)), "Acme things.create: $.note", 2);
    refused(() -> body(team("a", null, deep)), "Acme things.create: $.note", 10);
    refused(() -> body(team("a", null, named)), "Acme things.create: $." + CUT);
  }

  @Test
  void namesOfMapsAreRefused() {
    JsonAdapter<Map<String, String>> texts =
        Adapters.of(in -> JsonIn.map(in, JsonIn::text), (out, map) -> out.map(map, out::text));

    refused(() -> acme.json(Acme.CREATE, texts, Map.of(CUT, "a")), "Acme things.create: $." + CUT);
    refused(() -> acme.json(Acme.CREATE, texts, Map.of("a", CUT)), "Acme things.create: $.a");
  }

  @Test
  void rawBodyIsRefused() {
    // as an escape it would be JSON, but servers refuse it
    refused(() -> raw.post("a", JsonValue.of(CUT), Void.class), "Acme raw.post: $", 2);
    assertThatThrownBy(() -> raw.post("a", JsonValue.parse("[\"\\uDE00\\\\\"]"), Void.class))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("\\ude00 at index 2");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void bytesThatAreNotUtf8AreNotSentBack() throws Exception {
    JsonValue received =
        Adapters.of(JsonIn::any, JsonOut::any)
            .fromJson(new okio.Buffer().writeUtf8("{\"a\":\"").writeByte(0xe9).writeUtf8("\"}"));

    assertThatThrownBy(() -> raw.post("a", received, Void.class))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("\\udce9 at index 6");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void parametersAreRefusedWithTheirNames() {
    Api api = acme.api(Api.class);

    refused(() -> api.list(CUT, List.of()), "parameter \"name\"");
    refused(() -> api.list("a", List.of("b", CUT)), "parameter \"tags\"");
    refused(() -> api.headed(CUT), "header X-Name");
    refused(() -> ParameterChecks.path(Acme.GET, "id", CUT), "Acme things.get: parameter \"id\"");
    refused(
        () -> QueryCondition.toMap(Acme.LIST, List.of(new QueryCondition("name", CUT) {})),
        "Acme things.list: parameter \"name\"");
    refused(() -> raw.get("a", Map.of("q", CUT), Void.class), "Acme raw.get: parameter \"q\"");
    refused(() -> raw.get("a", Map.of(CUT, "q"), Void.class), "Acme raw.get: query parameter name");
    refused(() -> raw.get(CUT, Void.class), "Acme raw.get: path");
  }

  @Test
  void headersAreRefused() {
    assertThatThrownBy(() -> CallOptions.none().header("X-Name", CUT))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("value of header X-Name must not contain");
  }

  @Test
  void formFieldsAreRefused() {
    ClientCredentials.Builder credentials = ClientCredentials.builder();
    assertThatThrownBy(() -> credentials.scope(CUT))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("scope must not contain half of a surrogate pair");
    assertThatThrownBy(() -> credentials.client(CUT, Secret.of("s")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("client id must not contain half of a surrogate pair");

    HttpUrl url = server.url("/token");
    TokenSource source = call -> unreachable(call.send(form(url)));
    SessionCredentials own =
        client -> CredentialsSession.renewing(source, client.store(), RotatingSource.KEY);
    ApiInvoker custom = Acme.client(server, new FakeTiming()).credentials(own).build();
    assertThatThrownBy(() -> Acme.get(custom))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("form field user must not contain half of a surrogate pair");
    assertThat(server.getRequestCount()).isZero();
  }

  private static TokenRequest form(HttpUrl url) {
    return new TokenRequest(url, Map.of(), Map.of("user", CUT));
  }

  private static TokenGrant unreachable(JsonValue response) {
    throw new AssertionError(response);
  }

  @ParameterizedTest
  @CsvSource({"'\"x\uD83D\"', 2", "'\uDE00', 0", "'[\"\uDE00\uD83D\"]', 2"})
  void textThatIsParsedIsRefused(String json, int index) {
    assertThatThrownBy(() -> JsonValue.parse(json))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("half of a surrogate pair")
        .hasMessageContaining("at index " + index);
  }

  @Test
  void jsonThatIsNotSentKeepsHalfAPairAsAnEscape() {
    assertThat(JsonValue.of(CUT).json()).isEqualTo("\"x\\ud83d\"");
    assertThat(JsonValue.of(CUT).asString()).isEqualTo(CUT);
    assertThat(Team.ADAPTER.toJson(team(CUT, null, JsonObject.empty()))).contains("\"x\\ud83d\"");
  }

  @Test
  void wholePairsAreSent() throws Exception {
    server.enqueue(Acme.answer(204, "").build());

    raw.post(
        "a\uD83D\uDE00",
        Map.of("q", "\uD83D\uDE00"),
        JsonValue.parse("[\"\\ud83d\\ude00\\\\ud83d\"]"),
        Void.class);

    assertThat(server.takeRequest().getTarget()).isEqualTo("/api/a%F0%9F%98%80?q=%F0%9F%98%80");
  }
}
