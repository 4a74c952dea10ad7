package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.http.KeepAliveServer.Ending;
import io.tenantry.core.internal.call.Connections;
import io.tenantry.core.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the handling of closed connections does to other parts of a call. */
class ReusedConnectionsTest {
  private static final int TIMEOUT = 43_210;

  @StartStop private final MockWebServer api = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  @ParameterizedTest
  @EnumSource(Ending.class)
  void tokenRequestOnAClosedConnectionIsSentAgainOnceAndIsReadOnce(Ending ending) throws Exception {
    try (KeepAliveServer tokens = server(ending, KeepAliveServer.WHEN_TOLD)) {
      tokens.responding(
          "{\"access_token\":\"t0ken-of-a-minute\",\"token_type\":\"Bearer\",\"expires_in\":60}");
      ClientCredentials credentials =
          ClientCredentials.builder()
              .tokenUrl(tokens.url() + "/token")
              .client("client-1", Secret.of("s3cret-of-client"))
              .build();
      ApiInvoker acme =
          Acme.client(api, timing)
              .credentials(credentials)
              .defaultOptions(CallOptions.none().retry(RetryPolicy.NONE))
              .build();
      for (int i = 0; i < 5; i++) {
        api.enqueue(Acme.json("{}"));
        Acme.create(acme);
        tokens.end(1);
        timing.advance(Duration.ofMinutes(2));
      }

      assertThat(tokens.created().values()).containsExactly(5);
      assertThat(tokens.connections()).isEqualTo(5);
      assertThat(timing.slept()).isEmpty();
    }
  }

  @Test
  void eventListenerOfTheProgramGetsItsEventsBesidesOurs() throws Exception {
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    EventListener listener =
        new EventListener() {
          @Override
          public void connectionAcquired(Call call, Connection connection) {
            events.add(call.request().method() + " acquired");
          }

          @Override
          public void callEnd(Call call) {
            events.add(call.request().method() + " ended");
          }

          @Override
          public void callFailed(Call call, IOException e) {
            events.add(call.request().method() + " failed");
          }
        };
    try (KeepAliveServer server = server(Ending.CLOSES, KeepAliveServer.WHEN_TOLD)) {
      ApiInvoker acme = server.client(timing, b -> b.eventListener(listener));

      Acme.get(acme);
      server.end(1);
      Acme.create(acme);
    }

    assertThat(events)
        .containsExactly(
            "GET acquired",
            "GET ended",
            "POST acquired",
            "POST failed",
            "POST acquired",
            "POST ended");
  }

  @Test
  void timeoutOfTheSocketIsRestoredAfterTheCheck() throws Exception {
    List<Integer> timeouts = new ArrayList<>();
    try (KeepAliveServer server = server(Ending.CLOSES, 20_000)) {
      ApiInvoker acme =
          server.client(
              timing,
              b ->
                  b.readTimeout(Duration.ofMillis(TIMEOUT))
                      .addNetworkInterceptor(
                          chain -> {
                            okhttp3.Response response = chain.proceed(chain.request());
                            timeouts.add(chain.connection().socket().getSoTimeout());
                            return response;
                          }));
      Acme.create(acme);
      Acme.create(acme);
      assertThat(server.connections()).isEqualTo(1);
    }

    assertThat(timeouts).containsExactly(TIMEOUT, TIMEOUT);
  }

  /** By OkHttp's own housekeeping, which is told another time. */
  @Test
  void ownPoolClosesAConnectionThatWasIdleFor55Seconds() throws Exception {
    try (KeepAliveServer server = server(Ending.CLOSES, 120_000)) {
      ApiInvoker acme = server.client(timing);
      Acme.get(acme);
      ConnectionPool pool = Connections.of(acme);
      var housekeeping = pool.getDelegate$okhttp();

      housekeeping.closeConnections(System.nanoTime() + TimeUnit.SECONDS.toNanos(25));
      assertThat(pool.connectionCount()).isEqualTo(1);

      housekeeping.closeConnections(System.nanoTime() + TimeUnit.SECONDS.toNanos(55));
      assertThat(pool.connectionCount()).isZero();
      server.awaitEnd();
    }
  }

  @Test
  void readThatFailsOnANewConnectionTooIsRetriedAsUsual() throws Exception {
    try (KeepAliveServer server = server(Ending.CLOSES, 20_000)) {
      ApiInvoker acme = retrying(server, timing);
      Acme.get(acme);
      server.drop(2);

      Acme.get(acme);

      assertThat(server.reads()).isEqualTo(4);
      assertThat(timing.slept()).hasSize(1);
    }
  }

  @Test
  void readIsSentAgainAtOnceOnlyOnceForAllItsReusedConnections() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    try (KeepAliveServer server = server(Ending.CLOSES, 20_000)) {
      Transport transport =
          server.transport(
              timing,
              b ->
                  b.addNetworkInterceptor(
                      chain -> {
                        if (server.reads() < 2) {
                          await(together);
                        }
                        return chain.proceed(chain.request());
                      }));
      ApiInvoker acme =
          server.client(transport).with(CallOptions.none().retry(RetryPolicy.DEFAULT));
      for (Threads.Running<JsonValue> read : Threads.start(2, () -> Acme.get(acme))) {
        read.get();
      }
      assertThat(server.connections()).isEqualTo(2);
      server.drop(3); // a pooled connection, the new one, the other pooled one

      Acme.get(acme);

      assertThat(server.reads()).isEqualTo(2 + 4);
      assertThat(server.connections()).isEqualTo(4);
      assertThat(timing.slept()).hasSize(2);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static ApiInvoker retrying(KeepAliveServer server, FakeTiming timing) {
    return server.client(timing).with(CallOptions.none().retry(RetryPolicy.DEFAULT));
  }

  private static KeepAliveServer server(Ending ending, int idleMillis) throws IOException {
    return new KeepAliveServer(Wire.PLAIN, ending, idleMillis);
  }
}
