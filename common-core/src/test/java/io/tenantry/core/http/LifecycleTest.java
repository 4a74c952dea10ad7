package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.http.Threads.Running;
import io.tenantry.core.json.JsonValue;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okhttp3.ConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  @Test
  void programEndsWhenMainReturnsAlthoughNothingWasClosed(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("output");
    server.enqueue(Acme.json("{}"));
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Program.classPath(),
                CallAndReturn.class.getName(),
                server.url("/api").toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();

    boolean ended = program.waitFor(30, TimeUnit.SECONDS);
    program.destroyForcibly();

    assertThat(output).content().contains("answered: {}");
    assertThat(ended).as("ended within 30 seconds").isTrue();
    assertThat(program.exitValue()).isZero();
  }

  @Test
  void sharedTransportOutlivesItsClients() {
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("{}"));
    try (Transport shared = Transport.create()) {
      ApiInvoker first = Acme.client(server).transport(shared).build();
      Acme.get(first);
      first.close();

      Acme.get(Acme.client(server).transport(shared).build());
    }
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void clientsOnOneTransportShareConnections() throws Exception {
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("{}"));
    try (Transport shared = Transport.create()) {
      Acme.get(Acme.client(server).transport(shared).build());
      Acme.get(Acme.client(server).transport(shared).build());
    }
    assertThat(server.takeRequest().getConnectionIndex()).isZero();
    assertThat(server.takeRequest().getConnectionIndex()).isZero();
  }

  @Test
  void closedClientRefusesCalls() {
    ApiInvoker acme = Acme.client(server).build();
    acme.close();

    assertThatThrownBy(() -> Acme.get(acme))
        .isInstanceOf(CancelledException.class)
        .hasMessage("Acme things.get: not sent: the client is closed. Build another one");
  }

  @Test
  void closingCancelsWhatIsInFlight() throws Exception {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    ApiInvoker acme = Acme.client(server).build();
    Running<Throwable> waiting = Threads.start(() -> catchThrowable(() -> Acme.get(acme)));
    server.takeRequest();

    acme.close();

    assertThat(waiting.get())
        .isInstanceOf(CancelledException.class)
        .hasMessageContaining("the client was closed");
  }

  @Test
  void closingClosesTheClientsOwnConnectionsButNotAPoolOfTheCallers() {
    server.enqueue(Acme.json("{}"));
    ConnectionPool theirs = new ConnectionPool();
    ApiInvoker acme = Acme.client(server).okHttp(b -> b.connectionPool(theirs)).build();
    Acme.get(acme);

    acme.close();

    assertThat(theirs.connectionCount()).isEqualTo(1);
    theirs.evictAll();
  }

  @Test
  void transportAndSettingsOfOkHttpExcludeEachOther() {
    assertThatThrownBy(
            () -> Acme.client(server).transport(Transport.create()).okHttp(b -> b).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "Acme: okHttp(…) cannot be combined with transport(…). Configure OkHttp on the Transport instead");
  }

  @Test
  void clientWithoutCredentialsIsRefused() {
    assertThatThrownBy(() -> new Acme.Builder().baseUrl("https://api.example.com").build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Acme: credentials are missing");
  }

  @Test
  void callsToOneHostAreNotHeldBackByOkHttpsDispatcher() throws Exception {
    CyclicBarrier all = new CyclicBarrier(12);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            try {
              all.await(20, TimeUnit.SECONDS);
              return Acme.json("{}");
            } catch (Exception e) {
              throw new AssertionError("twelve calls do not run at once", e);
            }
          }
        });
    ApiInvoker acme = Acme.client(server).build();

    for (Running<JsonValue> call : Threads.start(12, () -> Acme.get(acme))) {
      assertThat(call.get().json()).isEqualTo("{}");
    }
  }

  @Test
  void defaultsOfTheJvmStayAsTheyAre() {
    ProxySelector proxies = ProxySelector.getDefault();
    server.enqueue(Acme.json("{}"));
    try (ApiInvoker acme = Acme.client(server).build()) {
      Acme.get(acme);
    }

    assertThat(Authenticator.getDefault()).isNull();
    assertThat(CookieHandler.getDefault()).isNull();
    assertThat(ProxySelector.getDefault()).isSameAs(proxies);
  }
}
