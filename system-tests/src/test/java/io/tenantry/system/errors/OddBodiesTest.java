package io.tenantry.system.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.NoWaiting;
import io.tenantry.core.client.Transport;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.http.RetryPolicy;
import io.tenantry.system.calls.EveryOperation;
import io.tenantry.system.calls.Invocation;
import io.tenantry.system.calls.Stage;
import io.tenantry.system.calls.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Interceptor;
import okhttp3.Response;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that no vendor should send and some server will. */
class OddBodiesTest {
  private static final int TWENTY_MEGABYTES = 20 * 1024 * 1024;

  /** 64 KiB, and what OkHttp reads ahead. */
  private static final int LOOKED_AT = (64 + 2 * 8) * 1024;

  static List<Tenant> tenants() {
    return Tenant.oneEach();
  }

  static Stream<Arguments> tenantsAndStatuses() {
    return tenants().stream()
        .flatMap(
            tenant ->
                IntStream.of(400, 401, 403, 404, 405, 409, 418, 422, 429, 500, 502, 503, 504)
                    .mapToObj(status -> Arguments.of(tenant, status)));
  }

  private static StatusException refusal(Tenant tenant, MockResponse answer) throws Exception {
    try (Stage stage = new Stage(tenant)) {
      stage.answer(request -> answer);
      return (StatusException) Calls.failure(tenant, stage);
    }
  }

  @ParameterizedTest
  @MethodSource("tenantsAndStatuses")
  void anEmptyBodyLeavesTheStatus(Tenant tenant, int status) throws Exception {
    StatusException e = refusal(tenant, new MockResponse.Builder().code(status).build());

    assertThat(e.getClass()).isEqualTo(StatusException.builder(status).build().getClass());
    assertThat(e.statusCode()).isEqualTo(status);
    assertThat(e.vendorMessage()).isEmpty();
    assertThat(e.body()).isEmpty();
    assertThat(e.path()).isEqualTo(Calls.path(tenant));
  }

  @ParameterizedTest
  @MethodSource("tenants")
  void ofTwentyMegabytesOnlyTheBeginningIsTaken(Tenant tenant) throws Exception {
    String begin = "{\"message\":\"said first\",\"errorMessage\":\"said first\",\"trace\":\"";
    Buffer body = new Buffer().writeUtf8(begin);
    body.writeUtf8("x".repeat(TWENTY_MEGABYTES)).writeUtf8("\"}");
    AtomicLong taken = new AtomicLong();
    ApiException failure =
        failure(tenant, taken, new MockResponse.Builder().code(500).body(body).build());

    assertThat(failure)
        .isInstanceOfSatisfying(
            ServerException.class,
            e -> {
              assertThat(e.vendorMessage()).contains("said first");
              assertThat(e.body()).startsWith(begin).hasSizeLessThanOrEqualTo(8 * 1024 + 1);
              assertThat(e.getMessage()).hasSizeLessThan(1000);
            });
    assertThat(taken.get()).isPositive().isLessThanOrEqualTo(LOOKED_AT);
  }

  /** Of what only success counts, nobody reads megabytes either. */
  @Test
  void unreadBodyOfTwentyMegabytesIsReadOnlyInPart() throws Exception {
    Invocation write =
        EveryOperation.of(Tenant.NINJAONE).stream()
            .filter(call -> call.method().getReturnType() == void.class)
            .findFirst()
            .orElseThrow();
    Buffer body = new Buffer().writeUtf8("{\"x\":\"" + "x".repeat(TWENTY_MEGABYTES) + "\"}");
    AtomicLong taken = new AtomicLong();

    call(Tenant.NINJAONE, write, taken, new MockResponse.Builder().body(body).build());

    assertThat(taken.get()).isPositive().isLessThanOrEqualTo(LOOKED_AT);
  }

  @ParameterizedTest
  @MethodSource("tenants")
  void aBodyThatNeverEndsDoesNotHoldTheCaller(Tenant tenant) throws Exception {
    StatusException e =
        refusal(
            tenant,
            new MockResponse.Builder()
                .code(500)
                .body("y".repeat(TWENTY_MEGABYTES))
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());

    assertThat(e).isInstanceOf(ServerException.class);
    assertThat(e.body()).hasSizeLessThanOrEqualTo(8 * 1024 + 1);
  }

  @ParameterizedTest
  @MethodSource("tenants")
  void theTypeThatABodyClaimsDoesNotMatter(Tenant tenant) throws Exception {
    for (String type : List.of("text/plain", "text/html", "image/png", "no type at all", "")) {
      MockResponse answer =
          new MockResponse.Builder()
              .code(400)
              .addHeader("Content-Type", type)
              .body("{\"message\":\"said\",\"errorMessage\":\"said\"}")
              .build();
      assertThat(refusal(tenant, answer).vendorMessage()).contains("said");
    }
  }

  @ParameterizedTest
  @MethodSource("tenants")
  void textThatIsNotUtf8IsReadAsItClaimsOrAsFarAsItGoes(Tenant tenant) throws Exception {
    Buffer latin = new Buffer();
    latin.writeString(
        "{\"message\":\"caf\u00e9\",\"errorMessage\":\"caf\u00e9\"}", StandardCharsets.ISO_8859_1);
    MockResponse.Builder answer = new MockResponse.Builder().code(400);

    String claimed = "application/json; charset=iso-8859-1";
    assertThat(
            refusal(tenant, answer.body(latin.clone()).addHeader("Content-Type", claimed).build())
                .vendorMessage())
        .contains("caf\u00e9");
    assertThat(
            refusal(
                    tenant,
                    answer
                        .body(latin.clone())
                        .setHeader("Content-Type", "application/json")
                        .build())
                .vendorMessage())
        .contains("caf<E9>");
  }

  @ParameterizedTest
  @MethodSource("tenants")
  void truncatedBodyStillYieldsItsReadableBeginning(Tenant tenant) throws Exception {
    String said = "{\"message\":\"said\",\"errorMessage\":\"said\",\"more\":\"";
    MockResponse answer =
        new MockResponse.Builder()
            .code(409)
            .body(said + "z".repeat(200_000))
            .onResponseBody(new SocketEffect.CloseSocket())
            .build();

    StatusException e = refusal(tenant, answer);

    assertThat(e.statusCode()).isEqualTo(409);
    assertThat(e.vendorMessage()).contains("said");
  }

  @ParameterizedTest
  @MethodSource("tenants")
  void htmlPageIsRetriedAndReported(Tenant tenant) throws Exception {
    try (Stage stage = new Stage(tenant)) {
      stage.answer(
          request ->
              new MockResponse.Builder()
                  .addHeader("Content-Type", "text/html")
                  .body("<html>please wait</html>")
                  .build());
      Throwable failure = Calls.failure(tenant, stage, RetryPolicy.DEFAULT);

      assertThat(failure)
          .isInstanceOfSatisfying(
              UnreadableResponseException.class,
              e -> {
                assertThat(e.vendor()).contains(Calls.name(tenant));
                assertThat(e.operation()).contains(Calls.operation(tenant));
                assertThat(e.excerpt()).contains("please wait");
                assertThat(e).hasMessageContaining("(" + stage.calls() + " attempts, ");
              });
      assertThat(stage.calls()).isGreaterThan(1);
    }
  }

  /** The failure of a call, and how many bytes of its response's body the client took. */
  private static ApiException failure(Tenant tenant, AtomicLong taken, MockResponse answer) {
    Invocation call = EveryOperation.of(tenant).get(0);
    return Assertions.catchThrowableOfType(
        ApiException.class, () -> call(tenant, call, taken, answer));
  }

  private static void call(Tenant tenant, Invocation call, AtomicLong taken, MockResponse answer)
      throws Exception {
    Interceptor counting =
        chain -> {
          boolean isCall = !tenant.isTokenPath(chain.request().url().encodedPath());
          Response response = chain.proceed(chain.request());
          return isCall ? counted(response, taken) : response;
        };
    try (Stage stage = new Stage(tenant)) {
      stage.answer(request -> answer);
      Transport transport =
          Transport.builder()
              .timeSource(new NoWaiting())
              .okHttp(http -> http.addInterceptor(counting))
              .build();
      call.on(tenant.at(stage.url()).transport(transport).retry(RetryPolicy.NONE).build());
    }
  }

  private static Response counted(Response response, AtomicLong taken) {
    Source counting =
        new ForwardingSource(response.body().source()) {
          @Override
          public long read(Buffer sink, long byteCount) throws java.io.IOException {
            long read = super.read(sink, byteCount);
            taken.addAndGet(Math.max(0, read));
            return read;
          }
        };
    return response
        .newBuilder()
        .body(
            okhttp3.ResponseBody.create(
                Okio.buffer(counting),
                response.body().contentType(),
                response.body().contentLength()))
        .build();
  }
}
