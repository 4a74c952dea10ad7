package io.tenantry.core.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.codegen.json.Team;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.limit.LimitListener;
import io.tenantry.core.limit.LimitWait;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the code around a call throws, the call throws an {@link ApiException}. */
class OnlyApiExceptionsTest {
  @StartStop private final MockWebServer server = new MockWebServer();
  @StartStop private final MockWebServer tokens = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  /** Throws anything without declaring it, as Kotlin does. */
  private interface Thrower {
    @SuppressWarnings("unchecked")
    static <T extends Throwable> void sneak(Throwable any) throws T {
      throw (T) any;
    }
  }

  static Stream<Throwable> throwables() {
    return Stream.of(
        new NullPointerException(),
        new IllegalStateException("illegal"),
        new IllegalArgumentException("argument"),
        new ClassCastException("class"),
        new UnsupportedOperationException(),
        new ArrayIndexOutOfBoundsException(3),
        new java.io.UncheckedIOException(new IOException("unchecked")),
        new java.util.concurrent.CancellationException("cancelled"),
        new java.util.concurrent.TimeoutException("checked"),
        new ReflectiveOperationException("checked too"),
        new StackOverflowError());
  }

  /** The places where OkHttp calls a listener of the program, except for the end of the body. */
  enum Event {
    CREATE,
    CALL_START,
    DNS_START,
    CONNECT_START,
    CONNECT_END,
    ACQUIRED,
    REQUEST_HEADERS_START,
    REQUEST_BODY_END,
    RESPONSE_HEADERS_START,
    RESPONSE_HEADERS_END,
    RESPONSE_BODY_START,
    RELEASED,
    CALL_END
  }

  private static final class Failing extends EventListener {
    private final Event at;

    Failing(Event at) {
      this.at = at;
      reached(Event.CREATE);
    }

    private void reached(Event event) {
      if (event == at) {
        throw new IllegalStateException("listener");
      }
    }

    @Override
    public void callStart(Call call) {
      reached(Event.CALL_START);
    }

    @Override
    public void dnsStart(Call call, String domainName) {
      reached(Event.DNS_START);
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
      reached(Event.CONNECT_START);
    }

    @Override
    public void connectEnd(
        Call call, InetSocketAddress address, Proxy proxy, okhttp3.Protocol protocol) {
      reached(Event.CONNECT_END);
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
      reached(Event.ACQUIRED);
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
      reached(Event.RELEASED);
    }

    @Override
    public void requestHeadersStart(Call call) {
      reached(Event.REQUEST_HEADERS_START);
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
      reached(Event.REQUEST_BODY_END);
    }

    @Override
    public void responseHeadersStart(Call call) {
      reached(Event.RESPONSE_HEADERS_START);
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
      reached(Event.RESPONSE_HEADERS_END);
    }

    @Override
    public void responseBodyStart(Call call) {
      reached(Event.RESPONSE_BODY_START);
    }

    @Override
    public void callEnd(Call call) {
      reached(Event.CALL_END);
    }
  }

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private ApiInvoker acme(UnaryOperator<OkHttpClient.Builder> settings) {
    return Acme.client(server).okHttp(settings).build();
  }

  private static ApiException failure(Supplier<?> call) {
    Throwable thrown = catchThrowable(call::get);
    assertThat(thrown).isInstanceOf(ApiException.class);
    return (ApiException) thrown;
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void exceptionOfAnApplicationInterceptorEndsTheCallAtOnce(Throwable any) {
    ApiInvoker acme =
        acme(
            b ->
                b.addInterceptor(
                    chain -> {
                      Thrower.<RuntimeException>sneak(any);
                      return chain.proceed(chain.request());
                    }));

    ApiException e = failure(() -> Acme.create(acme));

    assertThat(e).isInstanceOf(ConnectionException.class).hasCause(any);
    assertThat(e).hasMessageContaining(any.toString());
    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.attempts()).isEqualTo(1);
    assertThat(server.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void exceptionOfANetworkInterceptorAfterTheResponseMeansThatTheWriteMayHaveTakenEffect(
      Throwable any) {
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme =
        acme(
            b ->
                b.addNetworkInterceptor(
                    chain -> {
                      chain.proceed(chain.request()).close();
                      Thrower.<RuntimeException>sneak(any);
                      throw new AssertionError();
                    }));

    ApiException e = failure(() -> Acme.create(acme));

    assertThat(e).isInstanceOf(ConnectionException.class).hasCause(any);
    assertThat(e.mayHaveTakenEffect()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void exceptionOfAnInterceptorDuringATokenRequestEndsTheCallAtOnce(Throwable any) {
    ClientCredentials credentials =
        ClientCredentials.builder()
            .tokenUrl(tokens.url("/oauth/token").toString())
            .client("client-1", Secret.of("s3cret-of-client"))
            .build();
    ApiInvoker acme =
        Acme.client(server)
            .credentials(credentials)
            .okHttp(
                b ->
                    b.addInterceptor(
                        chain -> {
                          Thrower.<RuntimeException>sneak(any);
                          return chain.proceed(chain.request());
                        }))
            .build();

    ApiException e = failure(() -> Acme.create(acme));

    assertThat(e).isInstanceOf(ConnectionException.class).hasCause(any);
    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.attempts()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Event.class)
  void exceptionOfAnEventListenerEndsTheCall(Event at) {
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = acme(b -> b.eventListenerFactory(call -> new Failing(at)));

    ApiException e = failure(() -> Acme.create(acme));

    assertThat(e).hasMessageContaining("listener");
    assertThat(e.mayHaveTakenEffect()).isEqualTo(at.compareTo(Event.REQUEST_HEADERS_START) >= 0);
  }

  /** OkHttp itself releases such a connection only with the garbage collection. */
  @Test
  void exceptionOfAnEventListenerAtTheEndOfTheBodyClosesTheConnection() throws Exception {
    EventListener failing =
        new EventListener() {
          @Override
          public void responseBodyEnd(Call call, long byteCount) {
            throw new IllegalStateException("listener");
          }

          @Override
          public void canceled(Call call) {
            throw new IllegalStateException("listener of the cancellation");
          }
        };
    try (KeepAliveServer idle =
        new KeepAliveServer(Wire.PLAIN, KeepAliveServer.Ending.CLOSES, 60_000)) {
      ApiInvoker acme = idle.client(timing, b -> b.eventListener(failing));
      OpenResponses.forget(acme);

      ApiException e = failure(() -> Acme.create(acme));

      assertThat(e).hasMessageContaining("java.lang.IllegalStateException: listener");
      assertThat(e.mayHaveTakenEffect()).isTrue();
      idle.awaitEnd();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"waiting", "waited"})
  void exceptionOfTheRateLimitListenerEndsTheCallAndTakesNoPermit(String at) {
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("{}"));
    AtomicBoolean fails = new AtomicBoolean(true);
    LimitListener failing =
        new LimitListener() {
          @Override
          public void waiting(LimitWait wait) {
            throwAt("waiting");
          }

          @Override
          public void waited(LimitWait wait, Duration total) {
            throwAt("waited");
          }

          private void throwAt(String event) {
            if (event.equals(at) && fails.get()) {
              throw new IllegalStateException("listener");
            }
          }
        };
    ApiInvoker acme = Acme.client(server, timing).onRateLimitWait(failing).build();
    Operation limited = Acme.GET.window(1, Duration.ofSeconds(10));
    get(acme, limited);

    ApiException e = failure(() -> get(acme, limited));
    fails.set(false);
    timing.advance(Duration.ofSeconds(20));
    get(acme, limited);

    assertThat(e).hasMessageContaining("listener").hasCauseInstanceOf(IllegalStateException.class);
    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  private static JsonValue get(ApiInvoker acme, Operation operation) {
    return acme.call(operation, acme.api(Acme.Api.class).get("7"), JsonValue.adapter());
  }

  @Test
  void exceptionOfTheDriftListenerEndsTheCallOfWhichTheWriteMayHaveTakenEffect() {
    // Latin-1, but not declared
    Buffer body = new Buffer().writeString("{\"id\":\"1\",\"name\":\"\u00e9\"}", ISO_8859_1);
    server.enqueue(Acme.answer(200, "").body(body).build());
    ApiInvoker acme =
        Acme.client(server, timing)
            .onDrift(
                event -> {
                  throw new IllegalStateException("drift listener");
                })
            .build();

    ApiException e = failure(() -> createTeam(acme));

    assertThat(e)
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("drift listener")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  private static Team createTeam(ApiInvoker acme) {
    RequestBody body = RequestBody.create("{}", MediaType.get("application/json"));
    return acme.call(Acme.CREATE, acme.api(Acme.Api.class).create(body), Team.ADAPTER);
  }

  @Test
  void exceptionWithACycleOfCausesIsTheCauseOfTheFailure() {
    IllegalStateException first = new IllegalStateException("first");
    IllegalStateException second = new IllegalStateException("second", first);
    first.initCause(second);
    first.addSuppressed(second);
    ApiInvoker acme =
        acme(
            b ->
                b.addInterceptor(
                    chain -> {
                      throw first;
                    }));

    assertThat(failure(() -> Acme.get(acme)).getCause()).isSameAs(first);
  }

  @Test
  void exceptionOfTheCallListenerEndsTheCall() {
    server.enqueue(Acme.json("{}"));
    CallListener failing =
        response -> {
          throw new IllegalStateException("listener");
        };
    ApiInvoker acme =
        Acme.client(server).defaultOptions(CallOptions.none().listener(failing)).build();

    ApiException e = failure(() -> Acme.create(acme));

    assertThat(e).hasMessageContaining("listener").hasCauseInstanceOf(IllegalStateException.class);
    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void exceptionWhileDecodingMeansThatTheWriteMayHaveTakenEffect() {
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = Acme.client(server).build();
    com.squareup.moshi.JsonAdapter<Object> failing =
        new com.squareup.moshi.JsonAdapter<>() {
          @Override
          public Object fromJson(com.squareup.moshi.JsonReader in) {
            throw new IllegalStateException("drift listener");
          }

          @Override
          public void toJson(com.squareup.moshi.JsonWriter out, Object value) {}
        };

    Request request =
        new Request.Builder()
            .url(server.url("/api/things"))
            .post(RequestBody.create("{}", MediaType.get("application/json")))
            .build();
    ApiException e = failure(() -> acme.call(Acme.CREATE, request, failing));

    assertThat(e)
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("drift listener")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(e.mayHaveTakenEffect()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 404, 500})
  void negativeContentLengthIsAClearFailure(int status) {
    server.enqueue(Acme.answer(status, "").setHeader("Content-Length", "-5").build());
    ApiInvoker acme = acme(b -> b);

    ApiException e = failure(() -> Acme.create(acme));

    assertThat(e)
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("Content-Length of the response must not be negative, but was -5");
    assertThat(e.mayHaveTakenEffect()).isTrue();
  }

  @Test
  void interruptThatAnInterceptorTurnedIntoAnExceptionEndsTheCall() {
    ApiInvoker acme =
        acme(
            b ->
                b.addInterceptor(
                    chain -> {
                      throw new IOException(new InterruptedException());
                    }));

    assertThat(failure(() -> Acme.get(acme))).isInstanceOf(InterruptedCallException.class);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void secretInAnUncheckedExceptionIsHidden() {
    ApiInvoker acme =
        acme(
            b ->
                b.addNetworkInterceptor(
                    chain -> {
                      throw new IllegalArgumentException(chain.request().header("Authorization"));
                    }));

    ApiException e = failure(() -> Acme.get(acme));

    assertThat(e.toString()).doesNotContain(Acme.TOKEN);
    assertThat(e.getCause().toString()).doesNotContain(Acme.TOKEN);
  }
}
