package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.Checkpoint;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.Walk;
import io.tenantry.core.paging.WalkSummary;
import io.tenantry.core.spec.PagingRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are POSTs which read, with the position in the request body. */
class BodyPositionsTest {
  /** An event log: the position comes in a header on each page, the last one included. */
  private static final PagingRule EVENTS =
      PagingRule.cursor("search_after")
          .items("$")
          .tokenHeader("X-Search_after")
          .countHeader("X-Result-Count")
          .inBody()
          .jsonPosition()
          .size("limit", 2)
          .itemId("id")
          .build();

  /** A board of tickets: the position comes in the body, the end is a page without rows. */
  private static final PagingRule BOARD =
      PagingRule.cursor("lastCursorId")
          .items("data")
          .token("metadata.lastCursorId")
          .emptyPageIsEnd()
          .inBody()
          .jsonPosition()
          .size("pageSize", 2)
          .build();

  private static final String QUERY = "{\"service\":[\"all\"],\"password\":\"s3cr3t\",\"n\":1.10}";

  @StartStop private final MockWebServer server = new MockWebServer();

  private final List<JsonObject> bodies = new ArrayList<>();
  private ApiInvoker acme;
  private int rows = 5;

  @BeforeEach
  void start() {
    acme = Acme.client(server, new FakeTiming()).label("north").build();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            JsonObject body = JsonValue.parse(request.getBody().utf8()).asObject();
            bodies.add(body);
            return body.contains("limit") ? events(body) : board(body);
          }
        });
  }

  private List<String> page(int from, int size) {
    List<String> page = new ArrayList<>();
    for (int row = from; row < Math.min(rows, from + size); row++) {
      page.add("{\"id\":\"e" + row + "\"}");
    }
    return page;
  }

  private MockResponse events(JsonObject body) {
    int from = body.get("search_after").map(at -> (int) at.asList().get(0).asLong()).orElse(0);
    List<String> page = page(from, (int) body.get("limit").orElseThrow().asLong());
    return Acme.answer(200, page.toString())
        .addHeader("X-Result-Count", page.size())
        .addHeader("X-Search_after", "[" + (from + page.size()) + ",\"e\"]")
        .build();
  }

  private MockResponse board(JsonObject body) {
    int from = body.get("lastCursorId").map(at -> (int) at.asLong()).orElse(0);
    List<String> page = page(from, (int) body.get("pageSize").orElseThrow().asLong());
    int next = from + page.size();
    return Acme.json("{\"data\":" + page + ",\"metadata\":{\"lastCursorId\":" + next + "}}");
  }

  private Paged<JsonValue> list(PagingRule rule, String body) {
    Request request =
        acme.api(Acme.Api.class)
            .create(acme.json(Acme.SEARCH, JsonValue.adapter(), JsonValue.parse(body)));
    return acme.list(
        Acme.SEARCH,
        request,
        rule,
        JsonValue.adapter(),
        row -> row.get("id").orElseThrow().asString());
  }

  private static List<String> ids(Iterable<JsonValue> items) {
    List<String> ids = new ArrayList<>();
    items.forEach(item -> ids.add(item.get("id").orElseThrow().asString()));
    return ids;
  }

  @Test
  void positionFromTheHeaderIsSentInTheBody() {
    assertThat(ids(list(EVENTS, QUERY))).containsExactly("e0", "e1", "e2", "e3", "e4");
    assertThat(bodies)
        .extracting(JsonObject::json)
        .containsExactly(
            QUERY.replace("}", ",\"limit\":2}"),
            QUERY.replace("}", ",\"limit\":2,\"search_after\":[2,\"e\"]}"),
            QUERY.replace("}", ",\"limit\":2,\"search_after\":[4,\"e\"]}"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void fullLastPageLosesNothingAndTheWalkIsComplete(int count) {
    rows = count;
    for (PagingRule rule : List.of(EVENTS, BOARD)) {
      List<JsonValue> items = new ArrayList<>();
      WalkSummary summary = list(rule, QUERY).readAll(items::add);
      assertThat(ids(items)).hasSize(count).doesNotHaveDuplicates();
      assertThat(summary.complete()).as(summary.toString()).isTrue();
    }
  }

  @Test
  void positionFromTheBodyIsSentAsTheNumberThatItIs() {
    assertThat(ids(list(BOARD, "{}"))).hasSize(5);
    assertThat(bodies.get(1).json()).isEqualTo("{\"pageSize\":2,\"lastCursorId\":2}");
    assertThat(bodies).hasSize(4);
  }

  @Test
  void callersOwnSizeIsSentAndCounts() {
    assertThat(ids(list(EVENTS, "{\"limit\":3}"))).hasSize(5);
    assertThat(bodies.get(1).json()).isEqualTo("{\"limit\":3,\"search_after\":[3,\"e\"]}");
    assertThat(bodies).hasSize(2);
  }

  @Test
  void checkpointHoldsThePositionAndNothingElseOfTheBody() {
    for (PagingRule rule : List.of(EVENTS, BOARD)) {
      Walk<JsonValue> walk = list(rule, QUERY).walk();
      walk.next();
      walk.next();
      walk.next();
      walk.acknowledge();
      String checkpoint = walk.checkpoint();
      byte[] content = Base64.getUrlDecoder().decode(checkpoint.split("\\.")[1]);
      assertThat(new String(content, StandardCharsets.UTF_8))
          .contains(rule.param())
          .doesNotContain("s3cr3t", "password", "service");
      assertThat(ids(() -> list(rule, QUERY).walkFrom(checkpoint))).containsExactly("e3", "e4");
      assertThat(Checkpoint.parse(checkpoint).items()).isEqualTo(3);
    }
  }

  @Test
  void checkpointOfAnotherQueryOrSizeIsRefused() {
    Walk<JsonValue> walk = list(EVENTS, QUERY).walk();
    walk.next();
    String checkpoint = walk.checkpoint();
    for (String other : List.of("{}", QUERY.replace("s3cr3t", "other"), "{\"limit\":3}")) {
      CheckpointException e =
          catchThrowableOfType(
              CheckpointException.class, () -> list(EVENTS, other).walkFrom(checkpoint));
      assertThat(e.reason()).isEqualTo(CheckpointException.Reason.OTHER_OPTIONS);
      assertThat(e).hasMessageNotContaining("s3cr3t");
    }
    CheckpointException size =
        catchThrowableOfType(
            CheckpointException.class,
            () -> list(EVENTS, QUERY.replace("}", ",\"limit\":3}")).walkFrom(checkpoint));
    assertThat(size).hasMessageContaining("another page size");
  }

  @Test
  void positionThatComesAgainEndsWithAnError() {
    server.setDispatcher(
        new Dispatcher() {
          private int calls;

          @Override
          public MockResponse dispatch(RecordedRequest request) {
            List<String> page = page(2 * calls++ % 5, 2);
            return Acme.answer(200, page.toString())
                .addHeader("X-Result-Count", 2)
                .addHeader("X-Search_after", "[7]")
                .build();
          }
        });
    assertThatThrownBy(() -> list(EVENTS, "{}").toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("leads to a page that was read before: \"[7]\"");
  }

  @Test
  void positionThatIsNoJsonIsSentAsText() throws Exception {
    server.setDispatcher(new QueueDispatcher());
    for (String token : List.of("\",\"admin\":true", "")) {
      server.enqueue(
          Acme.answer(200, "[{\"id\":\"a" + token.length() + "\"},{\"id\":\"b\"}]")
              .addHeader("X-Search_after", token)
              .build());
    }
    Walk<JsonValue> walk = list(EVENTS, "{}").walk();
    walk.next();
    walk.next();
    assertThatThrownBy(walk::next).hasMessageContaining("names \"\" as the cursor");
    server.takeRequest();
    JsonObject sent = JsonValue.parse(server.takeRequest().getBody().utf8()).asObject();
    assertThat(sent.get("search_after")).contains(JsonValue.of("\",\"admin\":true"));
    assertThat(sent.names()).containsExactly("limit", "search_after");
  }
}
