package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.SkippedRow;
import io.tenantry.core.paging.WalkSummary;
import io.tenantry.core.spec.PagingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

/** What a walk over HTTP returns, and whether it calls itself complete. */
class ExactListsTest {
  private static final PagingRule PAGE =
      PagingRule.page("page")
          .items("rows")
          .total("total")
          .totalIsAuthoritative()
          .totalIgnores("select")
          .size("size", 10)
          .build();
  private static final PagingRule SKIP =
      PagingRule.skip("skip")
          .items("rows")
          .total("total")
          .totalIsAuthoritative()
          .itemId("id")
          .size("size", 10)
          .build();
  private static final PagingRule LAST_ID =
      PagingRule.lastId("after").items("$").itemId("id").size("size", 10).build();

  @StartStop private final MockWebServer server = new MockWebServer();

  private final List<String> items = new ArrayList<>();
  private final List<SkippedRow> skipped = new ArrayList<>();

  private static final Function<JsonValue, String> ID =
      row ->
          row.get("id")
              .map(id -> id.kind() == JsonValue.Kind.STRING ? id.asString() : id.json())
              .orElse(null);

  private Paged<JsonValue> list(PagingRule rule, Function<JsonValue, String> id) {
    ApiInvoker acme = Acme.client(server, new FakeTiming()).build();
    return acme.list(Acme.LIST, acme.api(Acme.Api.class).list(), rule, new RowAdapter(), id);
  }

  private WalkSummary read(PagingRule rule) {
    return list(rule, ID).skipUnreadable(skipped::add).readAll(row -> items.add(ID.apply(row)));
  }

  private static String ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "{\"id\":" + i + "}").toList().toString();
  }

  private void serve(String... bodies) {
    for (String body : bodies) {
      server.enqueue(Acme.json(body));
    }
  }

  private static String page(String rows, int total) {
    return "{\"rows\":" + rows + ",\"total\":" + total + "}";
  }

  @Test
  void emptyPageBeforeTheTotalIsNoEnd() {
    serve(page(ids(0, 10), 40), page("[]", 40), page(ids(20, 30), 40), page(ids(30, 40), 40));
    serve(page("[]", 40));
    WalkSummary summary = read(PAGE);
    assertThat(items).hasSize(30);
    assertThat(summary.complete()).isFalse();
    assertThat(summary.reasons()).hasToString("[the list announced 40 rows, but 30 came]");
  }

  @Test
  void totalThatIgnoresTheCallersFilterIsNoContradiction() throws Exception {
    PagingRule rule = PAGE;
    ApiInvoker acme = Acme.client(server, new FakeTiming()).build();
    serve(page(ids(0, 3), 40), page("[]", 40), page("[]", 40), page("[]", 40));
    WalkSummary summary =
        acme.list(
                Acme.LIST,
                acme.api(Acme.Api.class)
                    .list()
                    .newBuilder()
                    .url(acme.api(Acme.Api.class).list().url() + "?select=x")
                    .build(),
                rule,
                new RowAdapter(),
                ID)
            .readAll(row -> {});
    assertThat(summary.complete()).isTrue();
    assertThat(summary.items()).isEqualTo(3);
    assertThat(server.takeRequest().getTarget()).contains("select=x");
  }

  @Test
  void nullRowIsLeftOutAndReported() {
    serve(page("[{\"id\":1},null,{\"id\":3},{\"id\":4}]", 4), page("[]", 4));
    WalkSummary summary = read(SKIP);
    assertThat(items).containsExactly("1", "3", "4");
    assertThat(summary.nulls()).isEqualTo(1);
    assertThat(summary.complete()).isFalse();
    assertThat(skipped)
        .containsExactly(new SkippedRow(0, 1, "$.rows[1]", "null", "the row is null"));
  }

  @Test
  void rowsOfOverlappingWindowsComeOnce() {
    serve(page(ids(0, 9), 19), page(ids(8, 18), 19), page(ids(18, 19), 19));
    WalkSummary summary = read(SKIP);
    assertThat(items).hasSize(19).doesNotHaveDuplicates();
    assertThat(summary.repeats()).isEqualTo(1);
    assertThat(summary.complete()).isTrue();
  }

  @Test
  void rowThatTheListContinuesFromMayComeAgain() {
    serve(ids(0, 10), ids(9, 19), ids(18, 25), ids(24, 25));
    WalkSummary summary = read(LAST_ID);
    assertThat(items).hasSize(25).doesNotHaveDuplicates();
    assertThat(summary.complete()).isTrue();
    assertThat(summary.repeats()).isEqualTo(3);
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @Test
  void onlyRowOfAListMayComeAgain() {
    serve("[{\"id\":\"a\"}]", "[{\"id\":\"a\"}]");
    assertThat(read(LAST_ID).complete()).isTrue();
    assertThat(items).containsExactly("a");
  }

  @Test
  void pagesOfOneRowThatComesAgainLeadNowhere() {
    serve("[{\"id\":1}]", "[{\"id\":1}]");
    PagingRule ones = PagingRule.lastId("after").items("$").itemId("id").size("size", 1).build();
    assertThatThrownBy(() -> read(ones)).isInstanceOf(PagingException.class);
  }

  /** 1 and "1" are one id; rows without an id, and nested ones. */
  @Test
  void idsAreComparedAsTexts() {
    serve(page("[{\"id\":1},{\"name\":\"x\"}]", 4), page("[{\"id\":\"1\"},{\"name\":\"x\"}]", 4));
    serve(page("[]", 4));
    WalkSummary summary = read(SKIP);
    assertThat(items).containsExactly("1", null, null);
    assertThat(summary.repeats()).isEqualTo(1);
  }

  @Test
  void cursorsThatOverlapReturnEachRowOnce() {
    PagingRule cursor = PagingRule.cursor("after").items("rows").token("next").itemId("id").build();
    serve(
        "{\"rows\":" + ids(0, 10) + ",\"next\":\"a\"}",
        "{\"rows\":" + ids(8, 15) + ",\"next\":null}");
    WalkSummary summary = read(cursor);
    assertThat(items).hasSize(15).doesNotHaveDuplicates();
    assertThat(summary.complete()).isTrue();
    assertThat(summary.repeats()).isEqualTo(2);
  }

  @Test
  void unreadableRowThatComesAgainIsReportedOnce() {
    serve(
        page("[{\"id\":1},{\"id\":2,\"bad\":1}]", 3), page("[{\"id\":2,\"bad\":1},{\"id\":3}]", 3));
    serve(page("[]", 3));
    WalkSummary summary = read(SKIP);
    assertThat(items).containsExactly("1", "3");
    assertThat(summary.skipped()).isEqualTo(1);
    assertThat(skipped).hasSize(1);
    assertThat(summary.reasons()).hasToString("[1 unreadable row, on page 1]");
  }
}
