package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.PageOutcome;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.SkippedRow;
import io.tenantry.core.paging.WalkSummary;
import io.tenantry.core.spec.PagingRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows that are left out, at the edges of pages. */
@Timeout(60)
class UnreadableRowsTest {
  private static final PagingRule SKIP = PagingRule.skip("skip").items("$").build();
  private static final PagingRule LAST_ID =
      PagingRule.lastId("after").items("$").itemId("id").build();

  /** A row is its id, a number. */
  private static final JsonAdapter<Long> ID =
      new JsonAdapter<>() {
        @Override
        public Long fromJson(JsonReader in) throws IOException {
          JsonValue row = JsonValue.adapter().fromJson(in);
          if (row == null || row.kind() != JsonValue.Kind.NUMBER) {
            throw new JsonDataException("no id");
          }
          return row.asLong();
        }

        @Override
        public void toJson(JsonWriter out, @Nullable Long value) {
          throw new UnsupportedOperationException("only read");
        }
      };

  @StartStop private final MockWebServer server = new MockWebServer();

  private final List<SkippedRow> skipped = new ArrayList<>();

  private Paged<Long> list(PagingRule rule) {
    ApiInvoker acme = Acme.client(server, new FakeTiming()).build();
    return acme.list(Acme.LIST, acme.api(Acme.Api.class).list(), rule, ID, String::valueOf)
        .skipUnreadable(skipped::add);
  }

  private void serve(String... pages) {
    for (String page : pages) {
      server.enqueue(Acme.json(page));
    }
  }

  private String target() throws InterruptedException {
    return server.takeRequest().getTarget();
  }

  @Test
  void pageOfNothingElseIsPassedOver() throws Exception {
    serve("[1,2]", "[\"a\",\"b\"]", "[5]", "[]");
    WalkSummary summary = list(SKIP).readAll(id -> {});
    assertThat(summary.items()).isEqualTo(3);
    assertThat(summary.skipped()).isEqualTo(2);
    assertThat(summary.ended()).isTrue();
    assertThat(skipped).extracting(SkippedRow::page).containsExactly(1L, 1L);
    target();
    assertThat(target()).endsWith("?skip=2");
    assertThat(target()).endsWith("?skip=4");
    assertThat(target()).endsWith("?skip=5");
  }

  @Test
  void pageOfNothingElseIsAPageWithoutItems() {
    serve("[\"a\",\"b\"]", "[3]");
    var page = (PageOutcome.Fetched<Long>) list(SKIP).firstPage();
    assertThat(page.items()).isEmpty();
    assertThat(page.isLast()).isFalse();
    var next = (PageOutcome.Fetched<Long>) list(SKIP).pageAt(page.checkpoint());
    assertThat(next.items()).containsExactly(3L);
  }

  /** The list is asked for what comes after the last id that is known. */
  @Test
  void unreadableLastRowIsReportedAgainWhenPagedById() throws Exception {
    serve("[1,\"a\"]", "[\"a\",2]", "[]");
    WalkSummary summary = list(LAST_ID).readAll(id -> {});
    assertThat(summary.items()).isEqualTo(2);
    assertThat(summary.skipped()).isEqualTo(2);
    assertThat(skipped).extracting(SkippedRow::row).containsExactly(1, 0);
    target();
    assertThat(target()).endsWith("?after=1");
    assertThat(target()).endsWith("?after=2");
  }

  @Test
  void pageOfRowsWithoutAnyIdIsAnErrorWhereIdsLeadOn() {
    serve("[1]", "[\"a\",\"b\"]");
    PagingException e =
        catchThrowableOfType(PagingException.class, () -> list(LAST_ID).readAll(id -> {}));
    assertThat(e)
        .hasMessageContaining("The last item of page 2 has no id to continue from (after)");
    assertThat(e.listProgress().orElseThrow().items()).isEqualTo(1);
  }
}
