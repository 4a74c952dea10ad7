package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.PageOptions;
import io.tenantry.core.paging.PageOutcome;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.SkippedRow;
import io.tenantry.core.paging.Walk;
import io.tenantry.core.paging.WalkSummary;
import io.tenantry.core.spec.PagingRule;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnePageOverHttpTest {
  private static final PagingRule CURSOR =
      PagingRule.cursor("after").items("things").token("next").build();

  /** An item with an id, or none that can be read. */
  private static final JsonAdapter<String> ID =
      new JsonAdapter<>() {
        @Override
        public @Nullable String fromJson(JsonReader in) throws IOException {
          if (in.peek() == JsonReader.Token.NULL) {
            return in.nextNull();
          }
          String id = null;
          in.beginObject();
          while (in.hasNext()) {
            if (in.nextName().equals("id")) {
              id = in.nextString();
            } else {
              in.skipValue();
            }
          }
          in.endObject();
          if (id == null) {
            throw new JsonDataException("no id");
          }
          return id;
        }

        @Override
        public void toJson(JsonWriter out, @Nullable String value) {
          throw new UnsupportedOperationException("only read");
        }
      };

  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();
  private ApiInvoker acme;
  private Paged<JsonValue> list;

  @BeforeEach
  void start() {
    acme = Acme.client(server, timing).build();
    list = things();
  }

  private Paged<JsonValue> things() {
    return acme.list(
        Acme.LIST, acme.api(Acme.Api.class).list(), CURSOR, JsonValue.adapter(), JsonValue::json);
  }

  private PageOutcome.Failed<JsonValue> failed() {
    return (PageOutcome.Failed<JsonValue>) list.firstPage();
  }

  @Test
  void itSendsOneRequestAndSleepsNot() {
    server.enqueue(Acme.status(503));
    assertThat(failed().isRetryable()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void requestIsSentOnTheCallersThread() {
    List<Thread> senders = new ArrayList<>();
    Interceptor watching =
        chain -> {
          senders.add(Thread.currentThread());
          return chain.proceed(chain.request());
        };
    acme =
        Acme.client(server)
            .transport(Transport.builder().okHttp(b -> b.addInterceptor(watching)).build())
            .build();
    long before = ourThreads();
    server.enqueue(Acme.json("{\"things\":[1]}"));

    assertThat(things().firstPage()).isInstanceOf(PageOutcome.Fetched.class);

    assertThat(senders).containsExactly(Thread.currentThread());
    assertThat(ourThreads()).isLessThanOrEqualTo(before);
  }

  private static long ourThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("tenantry"))
        .count();
  }

  @Test
  void retryingOptionsAllowRetries() {
    server.enqueue(Acme.status(503));
    server.enqueue(Acme.json("{\"things\":[1]}"));
    assertThat(list.firstPage(PageOptions.retrying())).isInstanceOf(PageOutcome.Fetched.class);
    assertThat(timing.slept()).hasSize(1);
  }

  @Test
  void itSaysUntilWhenTheVendorThrottles() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "90").build());
    var throttled = (PageOutcome.Throttled<JsonValue>) list.firstPage();
    assertThat(throttled.until()).isEqualTo(FakeTiming.START.plusSeconds(90));
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void absurdRetryAfterIsReplaced() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "9999999999").build());
    var throttled = (PageOutcome.Throttled<JsonValue>) list.firstPage();
    assertThat(throttled.until()).isEqualTo(FakeTiming.START.plusSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void itSaysUntilWhenAVendorIsDown(int status) {
    server.enqueue(Acme.answer(status, "{}").addHeader("Retry-After", "120").build());
    var throttled = (PageOutcome.Throttled<JsonValue>) list.firstPage();
    assertThat(throttled.until()).isEqualTo(FakeTiming.START.plusSeconds(120));
    assertThat(throttled.cause()).isInstanceOf(ServerException.class);
  }

  @Test
  void permanentFailureIsFailedDespiteRetryAfter() {
    server.enqueue(Acme.answer(500, "{}").addHeader("Retry-After", "120").build());
    assertThat(failed().isRetryable()).isFalse();
  }

  @Test
  void expiredCursorIsAnOutcome() {
    server.enqueue(Acme.json("{\"things\":[1],\"next\":\"c1\"}"));
    String checkpoint = ((PageOutcome.Fetched<JsonValue>) list.firstPage()).checkpoint();
    server.enqueue(Acme.status(410));
    assertThat(list.pageAt(checkpoint)).isInstanceOf(PageOutcome.CheckpointExpired.class);
  }

  @Test
  void failuresSayWhetherTheyMayPass() {
    server.enqueue(Acme.status(404));
    assertThat(failed().isRetryable()).isFalse();
    server.enqueue(Acme.status(500));
    assertThat(failed().isRetryable()).isFalse();
    server.enqueue(Acme.json("{\"things\":[1,2"));
    assertThat(failed().isRetryable()).isTrue();
    server.enqueue(Acme.json("{\"other\":[1,2]}"));
    assertThat(failed().isRetryable()).isFalse();
    for (int sent = 0; sent < 2; sent++) { // on the connection of before, then on a new one
      server.enqueue(
          new MockResponse.Builder()
              .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
              .build());
    }
    assertThat(failed().isRetryable()).isTrue();
  }

  @Test
  void pageOfAClosedClientNeverComes() {
    acme.close();
    assertThat(failed().cause()).isInstanceOf(CancelledException.class);
    assertThat(failed().isRetryable()).isFalse();
  }

  @Test
  void summaryCountsAttemptsAndNamesWaits() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "4").build());
    server.enqueue(Acme.answer(503, "{}").addHeader("Retry-After", "2").build());
    server.enqueue(Acme.json("{\"things\":[1],\"next\":\"c1\"}"));
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "5").build());
    server.enqueue(Acme.json("{\"things\":[2]}"));

    WalkSummary summary = list.readAll(item -> {});

    assertThat(summary.complete()).isTrue();
    assertThat(summary.attempts()).isEqualTo(5);
    assertThat(summary.waits())
        .startsWith(
            new WalkSummary.Wait("429 Too Many Requests", 2, Duration.ofSeconds(9)),
            new WalkSummary.Wait("503 Service Unavailable", 1, Duration.ofSeconds(2)));
    assertThat(summary.waits().get(2).reason()).isEqualTo("limit: pace");
    assertThat(summary.waits().get(2).total()).isPositive();
    assertThat(summary.startedAt()).isEqualTo(FakeTiming.START);
  }

  @Test
  void summaryCountsTheDeviationsThatTheListenerHears() {
    List<DriftEvent> heard = new ArrayList<>();
    ApiInvoker watched = Acme.client(server, timing).onDrift(heard::add).build();
    server.enqueue(Acme.json("{\"things\":[1,null,2,null]}"));
    Paged<JsonValue> odd =
        watched.list(
            Acme.LIST, watched.api(Acme.Api.class).list(), CURSOR, JsonValue.adapter(), null);
    WalkSummary summary = odd.readAll(item -> {});
    assertThat(summary.items() + summary.deviations()).isEqualTo(4);
    assertThat(heard).hasSize((int) summary.deviations());
  }

  @Test
  void failureInAWalkNamesTenantAndPlace() {
    ApiInvoker tenant = Acme.client(server, timing).label("tenant-7").build();
    Walk<JsonValue> walk =
        tenant
            .with(CallOptions.none().retry(RetryPolicy.NONE))
            .list(
                Acme.LIST,
                tenant.api(Acme.Api.class).list(),
                CURSOR,
                JsonValue.adapter(),
                JsonValue::json)
            .walk();
    server.enqueue(Acme.json("{\"things\":[1,2],\"next\":\"c2\"}"));
    server.enqueue(Acme.status(502));
    walk.next();
    walk.next();
    ServerException e = catchThrowableOfType(ServerException.class, walk::next);
    assertThat(e.label()).contains("tenant-7");
    assertThat(e).hasMessageContaining("[tenant-7]").hasMessageContaining("1 page and 2 items");
  }

  @Test
  void unreadableRowIsReportedAndPassedOver() {
    String page =
        "{\"things\":[{\"id\":\"a\"},{\"name\":\"" + "x".repeat(600) + "\"},null,{\"id\":\"d\"}]}";
    Paged<String> teams = acme.list(Acme.LIST, acme.api(Acme.Api.class).list(), CURSOR, ID, null);
    server.enqueue(Acme.json(page));
    UnreadableResponseException e =
        catchThrowableOfType(UnreadableResponseException.class, () -> teams.walk().next());
    assertThat(e.jsonPath()).contains("$.things[1]");

    List<SkippedRow> skipped = new ArrayList<>();
    server.enqueue(Acme.json(page));
    Walk<String> walk =
        teams.skipUnreadable(skipped::add).walkFrom(e.listProgress().orElseThrow().checkpoint());
    walk.next();
    walk.next();

    assertThat(walk.hasNext()).isFalse();
    assertThat(skipped).hasSize(2);
    assertThat(skipped.get(1))
        .isEqualTo(new SkippedRow(0, 2, "$.things[2]", "null", "the row is null"));
    assertThat(skipped.get(0).row()).isEqualTo(1);
    assertThat(skipped.get(0).page()).isZero();
    assertThat(skipped.get(0).path()).isEqualTo("$.things[1]");
    assertThat(skipped.get(0).excerpt())
        .startsWith("{\"name\":\"xxx")
        .hasSizeLessThanOrEqualTo(501);
    assertThat(skipped.get(0).problem()).contains("id");
    assertThat(walk.summary().complete()).isFalse();
  }

  /** Otherwise the last row of a list could end every walk. */
  @Test
  void listsByTheLastIdGoOnFromARowThatCannotBeRead() throws Exception {
    PagingRule byId = PagingRule.lastId("after").items("$").itemId("number").build();
    Paged<String> list =
        acme.list(Acme.LIST, acme.api(Acme.Api.class).list(), byId, ID, id -> id)
            .skipUnreadable(row -> {});
    server.enqueue(Acme.json("[{\"id\":\"a\"},{\"number\":7}]"));
    server.enqueue(Acme.json("[{\"number\":\"8\"}]"));
    server.enqueue(Acme.json("[{\"number\":9},{\"id\":\"d\"}]"));
    server.enqueue(Acme.json("[]"));

    WalkSummary summary = list.readAll(id -> {});

    assertThat(summary.items()).isEqualTo(2);
    assertThat(summary.skipped()).isEqualTo(3);
    assertThat(summary.ended()).isTrue();
    server.takeRequest();
    assertThat(server.takeRequest().getTarget()).endsWith("?after=7");
    assertThat(server.takeRequest().getTarget()).endsWith("?after=8");
    assertThat(server.takeRequest().getTarget()).endsWith("?after=d");
  }

  @Test
  void excerptOfARowHidesWhatWeSent() {
    server.enqueue(Acme.json("{\"things\":[{\"name\":\"" + Acme.TOKEN + "\"}]}"));
    List<SkippedRow> skipped = new ArrayList<>();
    acme.list(Acme.LIST, acme.api(Acme.Api.class).list(), CURSOR, ID, null)
        .skipUnreadable(skipped::add)
        .readAll(team -> {});
    assertThat(skipped.toString()).contains("[hidden]").doesNotContain(Acme.TOKEN);
  }
}
