package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConflictException;
import io.tenantry.core.error.FieldError;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnprocessableException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okhttp3.ConnectionPool;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private final ConnectionPool pool = new ConnectionPool();

  private ApiInvoker acme() {
    return Acme.client(server)
        .label("tenant-9")
        .retry(RetryPolicy.NONE)
        .okHttp(b -> b.connectionPool(pool))
        .build();
  }

  private StatusException refusal(MockResponse answer) {
    server.enqueue(answer);
    ApiInvoker acme = acme();
    return catchThrowableOfType(StatusException.class, () -> Acme.create(acme));
  }

  @Test
  void exceptionContainsTheVendorsWholeExplanation() {
    StatusException e =
        refusal(
            Acme.answer(409, "{\"message\":\"name must be unique\",\"code\":\"DUP\"}")
                .addHeader("x-request-id", "7f3a")
                .build());

    assertThat(e).isInstanceOf(ConflictException.class);
    assertThat(e.getMessage())
        .matches(
            "Acme \\[tenant-9] refused POST /api/things: 409 Conflict, \"name must be unique\", code DUP \\(request id 7f3a, 1 attempt, \\d+ ms\\)");
    assertThat(e.vendor()).contains("Acme");
    assertThat(e.label()).contains("tenant-9");
    assertThat(e.operation()).contains("things.create");
    assertThat(e.requestId()).contains("7f3a");
    assertThat(e.vendorCode()).contains("DUP");
    assertThat(e.body()).isEqualTo("{\"message\":\"name must be unique\",\"code\":\"DUP\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[\"name\",\"is taken\"],[\"tags\",\"too many\"]]",
        "[{\"field\":\"name\",\"message\":\"is taken\"},{\"field\":\"tags\",\"issue\":\"too many\"}]",
        "{\"name\":\"is taken\",\"tags\":[\"too many\"]}",
        "[{\"@type\":\"type.example.com/BadRequest\",\"fieldViolations\":[{\"field\":\"name\",\"description\":\"is taken\"},{\"field\":\"tags\",\"description\":\"too many\"}]}]"
      })
  void fieldErrorsComeInSeveralForms(String errors) {
    StatusException e =
        refusal(Acme.answer(422, "{\"message\":\"no\",\"errors\":" + errors + "}").build());

    assertThat(e).isInstanceOf(UnprocessableException.class);
    assertThat(e.fieldErrors())
        .containsExactly(new FieldError("name", "is taken"), new FieldError("tags", "too many"));
    assertThat(e).hasMessageContaining("[name: is taken; tags: too many]");
  }

  @Test
  void membersOfOtherFormsAreTriedInOrder() {
    StatusException e =
        refusal(
            Acme.answer(
                    400,
                    "{\"message\":{\"x\":1},\"error\":{\"message\":\"bad\",\"code\":12},\"incidentId\":\"W_1\"}")
                .build());

    assertThat(e.vendorMessage()).contains("bad");
    assertThat(e.vendorCode()).contains("12");
    assertThat(e.requestId()).contains("W_1");
  }

  @Test
  void bareJsonStringIsTheMessage() {
    assertThat(refusal(Acme.answer(400, "\"just text\"").build()).vendorMessage())
        .contains("just text");
  }

  @Test
  void plainTextIsTheMessage() {
    assertThat(refusal(Acme.answer(400, "no such region").build()).vendorMessage())
        .contains("no such region");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "<html><h1>502</h1></html>", "[1,", "null", "{\"message\":null}"})
  void bodyWithoutAMessageIsNoObstacle(String body) {
    StatusException e = refusal(Acme.answer(502, body).build());

    assertThat(e).isInstanceOf(ServerException.class);
    assertThat(e)
        .hasMessageContaining("Acme [tenant-9] failed at POST /api/things: 502 Bad Gateway");
    assertThat(e.body()).isEqualTo(body);
  }

  @Test
  void errorBodyIsReadOnlyAsFarAsItIsKept() {
    StatusException e =
        refusal(
            Acme.answer(500, "x".repeat(10_000_000))
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());

    assertThat(e.body()).hasSize(8 * 1024);
    assertThat(e.getMessage()).hasSizeLessThan(1000);
  }

  @Test
  void truncatedErrorBodyKeepsTheStatus() {
    StatusException e =
        refusal(
            Acme.answer(409, "{\"message\":\"" + "x".repeat(30_000) + "\"}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

    assertThat(e).isInstanceOf(ConflictException.class);
  }

  @Test
  void responseThatDecompressesToTooMuchIsRefused() throws IOException {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 65; i++) {
        sink.write(zeros);
      }
    }
    server.enqueue(
        new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(packed).build());
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> Acme.get(acme))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("expected a response of at most 67108864 bytes, but received more");
  }

  @Test
  void unreadableResponseExceptionNamesTheCallAndQuotesTheBeginning() {
    server.enqueue(Acme.json("not json at all " + "y".repeat(5000)));
    ApiInvoker acme = acme();

    UnreadableResponseException e =
        catchThrowableOfType(UnreadableResponseException.class, () -> Acme.get(acme));

    assertThat(e)
        .hasMessageStartingWith(
            "Acme [tenant-9] things.get: expected JSON, but received invalid JSON: ");
    assertThat(e.excerpt()).startsWith("not json at all").hasSizeLessThan(210);
  }

  @Test
  void excerptsNeverEndInHalfACharacter() {
    server.enqueue(Acme.json("x" + "😀".repeat(5000)));
    server.enqueue(Acme.answer(404, "x" + "😀".repeat(9000)).build());
    ApiInvoker acme = acme();

    UnreadableResponseException unreadable =
        catchThrowableOfType(UnreadableResponseException.class, () -> Acme.get(acme));
    StatusException refused = catchThrowableOfType(StatusException.class, () -> Acme.get(acme));

    assertThat(unreadable.excerpt()).endsWith("😀").startsWith("x😀");
    assertThat(refused.body()).endsWith("😀").startsWith("x😀");
  }

  @Test
  void everyBodyIsClosed() {
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("nonsense"));
    server.enqueue(Acme.status(404));
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = acme();
    CallListener failing =
        answer -> {
          throw new IllegalStateException("listener");
        };

    Acme.get(acme);
    catchThrowable(() -> Acme.get(acme));
    catchThrowable(() -> Acme.get(acme));
    assertThatThrownBy(() -> Acme.get(acme.with(CallOptions.none().listener(failing))))
        .hasMessageContaining("listener");
    Acme.delete(acme);

    assertThat(server.getRequestCount()).isEqualTo(5);
    assertThat(pool.connectionCount()).isEqualTo(pool.idleConnectionCount());
  }

  @Test
  void listenerReceivesStatusAndHeadersOfEachResponse() {
    server.enqueue(Acme.answer(503, "{}").addHeader("X-Left", "1").build());
    server.enqueue(Acme.answer(200, "{}").addHeader("X-Left", "0").build());
    List<String> seen = new ArrayList<>();
    CallOptions listening =
        CallOptions.none()
            .listener(
                a -> seen.add(a.operation().id() + " " + a.status() + a.headers().get("x-left")));

    Acme.get(Acme.client(server, new FakeTiming()).build().with(listening));

    assertThat(seen).containsExactly("things.get 503[1]", "things.get 200[0]");
  }

  @Test
  void everyRequestHasUserAgentAndAccept() throws Exception {
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = Acme.client(server).userAgent("sync/2").header("X-Account", "widget").build();

    Acme.create(acme.with(CallOptions.none().header("x-trace", "t1")));

    RecordedRequest sent = server.takeRequest();
    assertThat(sent.getHeaders().values("Accept")).containsExactly("application/json");
    assertThat(sent.getHeaders().get("User-Agent")).matches("sync/2 tenantry/\\d+\\.\\d+.*");
    assertThat(sent.getHeaders().get("X-Account")).isEqualTo("widget");
    assertThat(sent.getHeaders().get("X-Trace")).isEqualTo("t1");
    assertThat(sent.getHeaders().get("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void contentTypeOfResponseIsIgnored() {
    server.enqueue(Acme.answer(200, "{\"id\":7}").setHeader("Content-Type", "text/html").build());
    server.enqueue(Acme.answer(200, "").setHeader("Content-Type", "text/html").build());
    ApiInvoker acme = acme();

    assertThat(Acme.get(acme).json()).isEqualTo("{\"id\":7}");
    Acme.delete(acme);
  }

  @Test
  void htmlPageInsteadOfFileIsRetried() {
    server.enqueue(
        Acme.answer(200, "<html>wait</html>").setHeader("Content-Type", "text/html").build());
    server.enqueue(Acme.answer(200, "<svg/>").setHeader("Content-Type", "image/svg+xml").build());
    ApiInvoker acme = Acme.client(server).build();

    assertThat(acme.bytes(Acme.GET, acme.api(Acme.Api.class).get("7")).utf8()).isEqualTo("<svg/>");
  }

  @Test
  void bytesComeAsTheyAre() {
    server.enqueue(new MockResponse.Builder().body("<b>\u00e9</b>").build());
    ApiInvoker acme = acme();

    assertThat(acme.bytes(Acme.GET, acme.api(Acme.Api.class).get("7")).utf8())
        .isEqualTo("<b>\u00e9</b>");
  }

  @Test
  void missingBodyIsRefusedBeforeSending() {
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> acme.json(Acme.CREATE, JsonValue.adapter(), null))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("Acme [tenant-9] things.create: body must not be null");
  }
}
