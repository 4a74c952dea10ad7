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
import io.tenantry.core.paging.Paged;
import io.tenantry.core.spec.PagingRule;
import java.io.IOException;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A walk ends with the second page if it has the same rows as the first, although the cursor and
 * the time of day in the response are new each time.
 */
@Timeout(60)
class RepeatedPagesTest {
  private static final PagingRule CURSOR =
      PagingRule.cursor("after").items("things").token("next").itemId("number").build();

  @StartStop private final MockWebServer server = new MockWebServer();

  /** An object without an id is unreadable. */
  private static final JsonAdapter<JsonValue> THING =
      new JsonAdapter<>() {
        @Override
        public @Nullable JsonValue fromJson(JsonReader in) throws IOException {
          JsonValue row = JsonValue.adapter().fromJson(in);
          if (row != null && row.kind() == JsonValue.Kind.OBJECT && row.get("id").isEmpty()) {
            throw new JsonDataException("no id");
          }
          return row == null || row.isNull() ? null : row;
        }

        @Override
        public void toJson(JsonWriter out, @Nullable JsonValue value) {
          throw new UnsupportedOperationException("only read");
        }
      };

  /** Serves the pages in order, again and again; everything but the rows is new each time. */
  private void serve(String... pages) {
    server.setDispatcher(
        new Dispatcher() {
          private int page;

          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String rows = pages[page++ % pages.length];
            return Acme.json(
                "{\"at\":%d,\"things\":%s,\"next\":\"c%d\"}".formatted(page, rows, page));
          }
        });
  }

  private Paged<JsonValue> list(@Nullable Function<JsonValue, String> idOf) {
    ApiInvoker acme = Acme.client(server, new FakeTiming()).build();
    return acme.list(Acme.LIST, acme.api(Acme.Api.class).list(), CURSOR, THING, idOf)
        .skipUnreadable(row -> {});
  }

  private void assertRefusedAfterSecondPage(Paged<JsonValue> list) {
    PagingException e = catchThrowableOfType(PagingException.class, list::toList);
    assertThat(e).hasMessageContaining("holds the same");
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  private static String idOf(JsonValue row) {
    return row.get("id").map(JsonValue::json).orElse(null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"id\":1},{\"id\":2}]",
        "[{\"id\":1},null]",
        "[{\"id\":1},{\"name\":\"x\"}]",
        "[{\"id\":1},{\"number\":7}]",
        "[{\"name\":\"x\"}]"
      })
  void repeatedPageIsRefusedDespiteUnreadableRows(String rows) {
    serve(rows);
    assertRefusedAfterSecondPage(list(RepeatedPagesTest::idOf));
  }

  @Test
  void repeatedPageOfRowsWithoutIdsIsRefused() {
    serve("[{\"id\":1},{\"id\":2}]");
    assertRefusedAfterSecondPage(list(null));
  }

  /** Rows are compared by their ids, if they have any. */
  @Test
  void repeatedPageIsRefusedAlthoughItsRowsHaveChanged() {
    serve("[{\"id\":1,\"seen\":1},{\"number\":7}]", "[{\"id\":1,\"seen\":2},{\"number\":7}]");
    assertRefusedAfterSecondPage(list(RepeatedPagesTest::idOf));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"name\":\"x\"}] | [{\"name\":\"y\"}]",
        "[{\"id\":1},{\"number\":7}] | [{\"id\":1},{\"number\":8}]",
        "[{\"id\":1},null] | [null,{\"id\":1}]",
      })
  void pagesThatDifferOnlyInUnreadableRowsAreDistinct(String one, String other) {
    serve(one, other);
    PagingException e =
        catchThrowableOfType(PagingException.class, () -> list(RepeatedPagesTest::idOf).toList());
    assertThat(e).hasMessageContaining("holds the same");
    assertThat(server.getRequestCount()).isGreaterThan(2);
  }
}
