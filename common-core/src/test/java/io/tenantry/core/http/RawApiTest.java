package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.client.RawApi;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawApiTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private RawApi raw;

  /** A vendor without models. */
  private static <T> JsonAdapter<T> noModel(Class<T> type) {
    throw new InvalidArgumentException("no model " + type);
  }

  @BeforeEach
  void start() {
    raw = RawApi.of(Acme.client(server, new FakeTiming()).build(), RawApiTest::noModel);
  }

  @Test
  void getReadsStatusHeadersAndBody() throws Exception {
    server.enqueue(Acme.answer(203, "{\"a\":1}").addHeader("X-Rate", "9").build());

    RawResponse<JsonValue> response = raw.get("/v2/extras", Map.of("q", "a b&c"), JsonValue.class);

    assertThat(response.status()).isEqualTo(203);
    assertThat(response.headers().get("x-rate")).isEqualTo(List.of("9"));
    assertThat(response.body()).contains(JsonValue.parse("{\"a\":1}"));
    RecordedRequest sent = server.takeRequest();
    assertThat(sent.getTarget()).isEqualTo("/api/v2/extras?q=a%20b%26c");
    assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer " + Acme.TOKEN);
  }

  @Test
  void everyMethodSendsItsBody() throws Exception {
    JsonValue body = JsonValue.parse("{\"n\":9007199254740993}");
    for (int i = 0; i < 4; i++) {
      server.enqueue(Acme.answer(204, "").build());
    }

    assertThat(raw.post("a", Map.of(), body, Void.class).body()).isEmpty();
    raw.put("a", Map.of(), body, Void.class);
    raw.patch("a", Map.of(), body, Void.class);
    raw.delete("a", Map.of(), body, Void.class);

    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      RecordedRequest sent = server.takeRequest();
      assertThat(sent.getRequestLine()).startsWith(method + " /api/a ");
      assertThat(sent.getBody().utf8()).isEqualTo("{\"n\":9007199254740993}");
    }
  }

  @Test
  void objectsAndListsAreSentAndRead() throws Exception {
    JsonObject object = JsonObject.builder().add("n", 1).build();
    for (int i = 0; i < 2; i++) {
      server.enqueue(Acme.json("{\"a\":1.10}"));
    }

    assertThat(raw.post("a", object, JsonObject.class).body().orElseThrow().json())
        .isEqualTo("{\"a\":1.10}");
    raw.put("a", List.of(object, JsonValue.of(2), List.of()), JsonObject.class);

    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"n\":1}");
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("[{\"n\":1},2,[]]");
    assertThatThrownBy(() -> raw.put("a", Arrays.asList(object, null), Void.class))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("body[1]");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void queryAndBodyMayBeLeftOut() throws Exception {
    for (int i = 0; i < 5; i++) {
      server.enqueue(Acme.json("1"));
    }

    JsonValue body = JsonValue.of(2);
    assertThat(raw.get("a", JsonValue.class).body()).contains(JsonValue.of(1));
    assertThat(raw.post("a", body, JsonValue.class).body()).contains(JsonValue.of(1));
    assertThat(raw.put("a", body, JsonValue.class).body()).contains(JsonValue.of(1));
    assertThat(raw.patch("a", null, JsonValue.class).body()).contains(JsonValue.of(1));
    assertThat(raw.delete("a").body()).isEmpty();

    for (String expected : List.of("GET ", "POST 2", "PUT 2", "PATCH ", "DELETE ")) {
      RecordedRequest sent = server.takeRequest();
      assertThat(sent.getTarget()).isEqualTo("/api/a");
      String sentBody = sent.getBody() == null ? "" : sent.getBody().utf8();
      assertThat(sent.getMethod() + " " + sentBody).isEqualTo(expected);
    }
  }

  @Test
  void bodyThatIsNoModelIsRefusedByItsClassAndWithoutItsText() {
    for (Object body : List.of("s3cr3t", Map.of("key", "s3cr3t"), 7, List.of("s3cr3t"))) {
      assertThatThrownBy(() -> raw.post("a", body, Void.class))
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageStartingWith(
              "Acme raw.post: body must be a model of Acme, a JsonValue, a JsonObject or a list of"
                  + " these, but was java.")
          .hasMessageContaining(body instanceof List ? "String" : body.getClass().getName())
          .hasMessageNotContaining("s3cr3t");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void bodyMayBeMissing() {
    server.enqueue(Acme.answer(200, "").build());
    server.enqueue(Acme.answer(200, "").build());

    assertThat(raw.post("a", Map.of(), null, JsonValue.class).body()).isEmpty();
    assertThat(raw.delete("a", Map.of(), null, JsonValue.class).body()).isEmpty();
  }

  @Test
  void getIsRetriedAndPostIsNot() {
    server.enqueue(Acme.status(503));
    server.enqueue(Acme.json("1"));
    server.enqueue(Acme.status(503));

    assertThat(raw.get("a", Map.of(), JsonValue.class).body()).contains(JsonValue.of(1));
    assertThatThrownBy(() -> raw.post("a", Map.of(), null, Void.class))
        .isInstanceOf(ServerException.class);
  }

  @Test
  void errorsAreTyped() {
    server.enqueue(Acme.answer(404, "{\"message\":\"no such extra\"}").build());

    assertThatThrownBy(() -> raw.get("a", Map.of(), JsonValue.class))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Acme refused GET /api/a: 404 Not Found, \"no such extra\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.com/a",
        "//evil.example.com/a",
        "../admin",
        "a/../../b",
        "a?b=c",
        "%2e%2e/x"
      })
  void pathThatLeadsOutOfTheBaseUrlIsRefused(String path) {
    assertThatThrownBy(() -> raw.get(path, Map.of(), JsonValue.class))
        .isInstanceOf(InvalidArgumentException.class);
    assertThat(server.getRequestCount()).isZero();
  }
}
