package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.client.RawApi;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.codegen.json.Adapters;
import io.tenantry.core.codegen.json.JsonIn;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.MissingRecordException;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.spec.ModelAdapters;
import io.tenantry.core.spec.PagingRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Success statuses without a body, or with one that holds no value. */
class EmptySuccessTest {
  /** Reads a number, so that {@code {}} is no record. */
  private static final JsonAdapter<Long> NUMBER = Adapters.of(JsonIn::int64, (out, n) -> {});

  private static final PagingRule SKIP =
      PagingRule.skip("skip")
          .items("things")
          .total("total")
          .totalIsAuthoritative()
          .totalHeader("X-Total")
          .build();
  private static final PagingRule LINK = PagingRule.link().items("$").build();

  /** Raw calls of this vendor read and write plain JSON only. */
  private static final class NoModels implements ModelAdapters {
    @Override
    public <T> JsonAdapter<T> adapter(Class<T> type) {
      throw new InvalidArgumentException(type + " is no model");
    }
  }

  @StartStop private final MockWebServer server = new MockWebServer();

  static List<PagingRule> styles() {
    return List.of(
        PagingRule.cursor("after").items("things").token("next").more("more").build(),
        PagingRule.lastId("after").items("$").build(),
        PagingRule.page("page").items("things").total("total").totalIsAuthoritative().build(),
        SKIP,
        LINK);
  }

  static Stream<MockResponse> empty() {
    return Stream.of(
        new MockResponse.Builder().code(204).build(),
        Acme.answer(200, "").build(),
        Acme.answer(201, "").build(),
        Acme.answer(200, "").setHeader("Content-Type", "text/html").build(),
        Acme.answer(200, "").chunkedBody("", 1).build(),
        Acme.answer(200, " \r\n").build());
  }

  static Stream<MockResponse> withoutRecord() {
    return Stream.concat(
        empty(),
        Stream.of(
            Acme.json("null"), Acme.json(" null\n"), Acme.json("{}"), Acme.json("\uFEFF{ } ")));
  }

  private ApiInvoker acme() {
    return Acme.client(server, new FakeTiming()).build();
  }

  private Paged<JsonValue> list(PagingRule rule) {
    ApiInvoker acme = acme();
    Request request = acme.api(Acme.Api.class).list();
    return acme.list(Acme.LIST, request, rule, JsonValue.adapter(), JsonValue::json);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void listWithoutABodyIsAnEmptyListInEachStyle(PagingRule rule) {
    List<MockResponse> responses = empty().toList();
    responses.forEach(server::enqueue);

    for (int i = 0; i < responses.size(); i++) {
      assertThat(list(rule).toList()).isEmpty();
    }
    assertThat(server.getRequestCount()).isEqualTo(responses.size());
  }

  @Test
  void pageWithoutABodyEndsAList() {
    server.enqueue(Acme.json("[1,2]"));
    server.enqueue(new MockResponse.Builder().code(204).build());

    assertThat(list(PagingRule.lastId("after").items("$").build()).toList()).hasSize(2);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void linkOfAResponseWithoutABodyIsFollowed() {
    server.enqueue(
        new MockResponse.Builder()
            .code(204)
            .addHeader("Link", "</api/things?cursor=b>; rel=\"next\"")
            .build());
    server.enqueue(Acme.json("[3]"));

    assertThat(list(LINK).toList()).extracting(JsonValue::asLong).containsExactly(3L);
  }

  @Test
  void responsesWithoutABodyThatLeadFromOneToTheNextEnd() {
    PagingRule rule = PagingRule.link().items("$").maxEmptyPages(3).build();
    for (int i = 0; i < 5; i++) {
      server.enqueue(
          new MockResponse.Builder()
              .code(204)
              .addHeader("Link", "</api/things?cursor=" + i + ">; rel=\"next\"")
              .build());
    }

    assertThatThrownBy(list(rule)::toList)
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("the walk might never end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"total\":0}",
        "{\"total\":\"0\",\"things\":null}",
        "{\"total\":\"0\"}",
        "{\"more\":[],\"total\": 0}"
      })
  void totalOfZeroWithoutTheListIsAnEmptyList(String body) {
    server.enqueue(Acme.json(body));

    assertThat(list(SKIP).toList()).isEmpty();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"total\":1}",
        "{\"total\":null}",
        "{\"total\":[]}",
        "{\"total\":false}",
        "{\"size\":0}"
      })
  void withoutATotalOfZeroAMissingListIsAnError(String body) {
    server.enqueue(Acme.json(body));

    assertThatThrownBy(list(SKIP)::toList)
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("an object without items");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("withoutRecord")
  void recordThatMayBeAbsentIsEmpty(MockResponse response) {
    server.enqueue(response);
    ApiInvoker acme = acme();

    Optional<Long> read = acme.callOptional(Acme.CREATE, post(acme), NUMBER);

    assertThat(read).isEmpty();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("withoutRecord")
  void missingRecordOfAWriteSaysThatTheRequestSucceeded(MockResponse response) {
    server.enqueue(response.newBuilder().addHeader("Location", "/api/things/7").build());
    ApiInvoker acme = acme();

    MissingRecordException e =
        catchThrowableOfType(
            MissingRecordException.class, () -> acme.call(Acme.CREATE, post(acme), NUMBER));

    int status = Integer.parseInt(response.getStatus().split(" ")[1]);
    assertThat(e.statusCode()).isEqualTo(status);
    assertThat(e.location()).contains("/api/things/7");
    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(e.attempts()).isEqualTo(1);
    assertThat(e.remedy()).hasValueSatisfying(text -> assertThat(e).hasMessageEndingWith(text));
    assertThat(e)
        .hasMessageStartingWith("Acme things.create: expected a record, but received ")
        .hasMessageContaining("the request succeeded with status " + status)
        .hasMessageContaining("the record is at /api/things/7");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("withoutRecord")
  void missingRecordOfAReadIsNotRetriedEither(MockResponse response) {
    server.enqueue(response);
    ApiInvoker acme = acme();

    MissingRecordException e =
        catchThrowableOfType(
            MissingRecordException.class,
            () -> acme.call(Acme.GET, acme.api(Acme.Api.class).get("7"), NUMBER));

    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.location()).isEmpty();
    assertThat(e.remedy()).isEmpty();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void emptyObjectIsARecordWhereItCanBeRead() {
    server.enqueue(Acme.json("{}"));

    assertThat(Acme.get(acme()).json()).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "https://user:pw@api.example.com/things/7?sig=x#y, https://api.example.com/things/7",
    "things/7?token=x, things/7",
    "https://api.example.com/things/a@b, https://api.example.com/things/a@b"
  })
  void locationHasNoQueryAndNoCredentials(String sent, String shown) {
    server.enqueue(Acme.answer(201, "").addHeader("Location", sent).build());
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> Acme.create(acme))
        .isInstanceOfSatisfying(
            MissingRecordException.class, e -> assertThat(e.location()).contains(shown));
  }

  @Test
  void locationHidesTheTokenOfTheRequestAndIsBounded() {
    String sent = "/things/" + Acme.TOKEN + "/" + "x".repeat(5000);
    server.enqueue(Acme.answer(201, "").addHeader("Location", sent).build());
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> Acme.create(acme))
        .isInstanceOfSatisfying(
            MissingRecordException.class,
            e ->
                assertThat(e.location().orElseThrow())
                    .doesNotContain(Acme.TOKEN)
                    .hasSizeLessThanOrEqualTo(2049));
  }

  @Test
  void rawCallReturnsAnEmptyObjectAsItIs() {
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("null"));
    server.enqueue(new MockResponse.Builder().code(204).build());
    RawApi raw = RawApi.of(acme(), new NoModels());

    assertThat(raw.get("/things/7", JsonValue.class).body()).isPresent();
    assertThat(raw.get("/things/7", JsonValue.class).body()).isEmpty();
    assertThat(raw.get("/things/7", JsonValue.class).body()).isEmpty();
  }

  private static Request post(ApiInvoker acme) {
    return acme.api(Acme.Api.class)
        .create(acme.json(Acme.CREATE, JsonValue.adapter(), JsonValue.parse("{}")));
  }
}
