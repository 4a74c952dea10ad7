package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.PermissionDeniedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.http.ClosingServer.Manner;
import io.tenantry.core.json.JsonValue;
import java.net.InetAddress;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okhttp3.Dns;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must not happen twice is sent once, whatever the network does. */
class DeliveryTest {
  private static final Operation ACTS = Acme.GET.acts();

  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  /** On a transport whose caller wants OkHttp to repeat by itself. */
  private ApiInvoker acme(Dns dns) {
    Transport transport =
        Transport.builder()
            .timeSource(timing)
            .okHttp(b -> b.retryOnConnectionFailure(true).followRedirects(true).dns(dns))
            .build();
    return Acme.client(server).transport(transport).build();
  }

  private ApiInvoker acme() {
    return acme(Dns.SYSTEM);
  }

  private static ApiInvoker calling(ClosingServer closing, FakeTiming timing) {
    return new Acme.Builder()
        .baseUrl(closing.url())
        .credentials(Acme.bearer())
        .transport(Transport.builder().timeSource(timing).build())
        .build();
  }

  private static JsonValue act(ApiInvoker caller) {
    return caller.call(ACTS, caller.api(Acme.Api.class).get("7"), JsonValue.adapter());
  }

  private static MockResponse hangUp() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  @Test
  void postOnAPooledConnectionIsSentOnceAlthoughTheCallersBuilderWantsRepetitions() {
    server.enqueue(Acme.json("{}"));
    server.enqueue(hangUp());
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = acme();
    Acme.get(acme);

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> Acme.create(acme));

    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void deleteOnAPooledConnectionIsSentOnceToo() {
    server.enqueue(Acme.json("{}"));
    server.enqueue(hangUp());
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = acme();
    Acme.get(acme);

    assertThatThrownBy(() -> Acme.delete(acme)).isInstanceOf(ConnectionException.class);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void getThatActsCountsAsUnsafe() {
    server.enqueue(Acme.status(503));
    server.enqueue(hangUp());
    server.enqueue(Acme.json("{"));
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> act(acme)).isInstanceOf(ServerException.class);
    assertThatThrownBy(() -> act(acme)).isInstanceOf(ConnectionException.class);
    assertThatThrownBy(() -> act(acme))
        .hasMessageContaining("expected JSON, but received a truncated body");
    assertThat(server.getRequestCount()).isEqualTo(3);
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void postThatOnlyReadsCountsAsSafeForConnectionsToo() {
    server.enqueue(hangUp());
    server.enqueue(Acme.json("{\"na"));
    server.enqueue(Acme.json("{}"));

    assertThat(Acme.search(acme()).json()).isEqualTo("{}");
    assertThat(timing.slept()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Manner.class)
  void connectionThatEndsAfterTheRequestWasReadIsNoReasonToPostAgain(Manner manner)
      throws Exception {
    try (ClosingServer closing = new ClosingServer(manner)) {
      ApiInvoker acme = calling(closing, timing);

      ConnectionException e =
          catchThrowableOfType(ConnectionException.class, () -> Acme.create(acme));

      assertThat(e.mayHaveTakenEffect()).isTrue();
      assertThat(e.attempts()).isEqualTo(1);
      assertThat(closing.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Manner.class)
  void connectionThatEndsAfterTheRequestWasReadIsAReasonToGetAgain(Manner manner) throws Exception {
    try (ClosingServer closing = new ClosingServer(manner)) {
      ApiInvoker acme = calling(closing, timing);

      ConnectionException e = catchThrowableOfType(ConnectionException.class, () -> Acme.get(acme));

      assertThat(e.attempts()).isEqualTo(4);
      assertThat(closing.requests()).isEqualTo(4);
    }
  }

  @Test
  void nextAddressIsTriedForAPostWhenTheFirstRefusesTheConnection() throws Exception {
    server.enqueue(Acme.json("{\"id\":1}"));
    ApiInvoker acme = acme(name -> List.of(loopback(2), loopback(1)));

    assertThat(Acme.create(acme).json()).isEqualTo("{\"id\":1}");
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"name\":\"x\"}");
    assertThat(timing.slept()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Manner.class)
  void nextAddressIsNotTriedForAPostThatTheFirstHasRead(Manner manner) throws Exception {
    server.enqueue(Acme.json("{}"));
    try (ClosingServer first = new ClosingServer(manner, loopback(2), server.getPort())) {
      ApiInvoker acme = acme(name -> List.of(loopback(2), loopback(1)));

      assertThatThrownBy(() -> Acme.create(acme)).isInstanceOf(ConnectionException.class);
      assertThat(first.requests()).isEqualTo(1);
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void pageOfAGatewayIsNoReasonToPostAgain() {
    server.enqueue(
        Acme.answer(403, "<html>slow down</html>").setHeader("Content-Type", "text/html").build());
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> Acme.create(acme)).isInstanceOf(PermissionDeniedException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void truncatedResponseToPostIsNotRetried() {
    server.enqueue(
        Acme.answer(201, "{\"id\":7,\"name\":\"" + "x".repeat(100_000) + "\"}")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
    ApiInvoker acme = acme();

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> Acme.create(acme));

    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void callersInterceptorCannotSendAPostTwice() {
    server.enqueue(Acme.status(503));
    server.enqueue(Acme.json("{}"));
    Transport transport =
        Transport.builder()
            .okHttp(
                b ->
                    b.addInterceptor(
                        chain -> {
                          Request request = chain.request();
                          chain.proceed(request).close();
                          return chain.proceed(request);
                        }))
            .build();
    ApiInvoker acme = Acme.client(server).transport(transport).build();

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> Acme.create(acme));

    assertThat(e).hasMessageContaining("was sent already");
    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void responseIsClosedBeforeTheBackoff() {
    server.enqueue(Acme.answer(503, "x".repeat(500_000)).build());
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = acme();
    timing.beforeSleep(() -> assertThat(OpenResponses.of(acme)).as("open responses").isZero());

    Acme.get(acme);

    assertThat(timing.slept()).hasSize(1);
  }

  private static InetAddress loopback(int last) throws java.net.UnknownHostException {
    return InetAddress.getByAddress("acme.test", new byte[] {127, 0, 0, (byte) last});
  }
}
