package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.http.KeepAliveServer.Ending;
import io.tenantry.core.json.JsonValue;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls whose pooled connection the server has closed. Their clients never retry. {@link
 * StaleConnectionsOverTime} closes connections by the clock.
 */
class StaleConnectionsTest {
  private final FakeTiming timing = new FakeTiming();

  private static int calls(Wire wire) {
    return wire == Wire.PLAIN ? 200 : 20; // handshakes take most of the time
  }

  static Stream<Arguments> servers() {
    return Stream.of(Wire.values())
        .flatMap(wire -> Stream.of(Ending.values()).map(ending -> Arguments.of(wire, ending)));
  }

  static JsonValue create(ApiInvoker acme, int number) {
    JsonValue thing = JsonValue.parse("{\"n\":%d}".formatted(number));
    RequestBody body = acme.json(Acme.CREATE, JsonValue.adapter(), thing);
    return acme.call(Acme.CREATE, acme.api(Acme.Api.class).create(body), JsonValue.adapter());
  }

  @ParameterizedTest
  @MethodSource("servers")
  void everyWriteSucceedsOnceAfterTheServerClosedTheConnection(Wire wire, Ending ending)
      throws Exception {
    try (KeepAliveServer server = new KeepAliveServer(wire, ending, KeepAliveServer.WHEN_TOLD)) {
      ApiInvoker acme = server.client(timing);
      for (int i = 0; i < calls(wire); i++) {
        create(acme, i);
        server.end(1);
      }

      assertThat(server.created())
          .hasSize(calls(wire))
          .allSatisfy((body, times) -> assertThat(times).isEqualTo(1));
      assertThat(timing.slept()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void everyReadSucceedsAfterTheServerClosedTheConnection(Wire wire, Ending ending)
      throws Exception {
    try (KeepAliveServer server = new KeepAliveServer(wire, ending, KeepAliveServer.WHEN_TOLD)) {
      ApiInvoker acme = server.client(timing);
      for (int i = 0; i < calls(wire); i++) {
        Acme.get(acme);
        server.end(1);
      }

      assertThat(server.reads()).isEqualTo(calls(wire));
      assertThat(timing.slept()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void healthyConnectionIsUsedForAllWrites(Wire wire) throws Exception {
    try (KeepAliveServer server = new KeepAliveServer(wire, Ending.CLOSES, 20_000)) {
      ApiInvoker acme = server.client(timing);
      for (int i = 0; i < 20; i++) {
        create(acme, i);
      }

      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void poolOfClosedConnectionsIsEmptiedByOneWrite() throws Exception {
    assertThat(connectionsLeftAfterAWrite(10)).isEqualTo(1);
  }

  @Test
  void writeMakesANewConnectionIfThePoolHasVeryManyClosedOnes() throws Exception {
    assertThat(connectionsLeftAfterAWrite(40)).isEqualTo(40 - 16);
  }

  /** In a pool of the caller, whose size the library doesn't know. */
  private int connectionsLeftAfterAWrite(int closed) throws Exception {
    ConnectionPool pool = new ConnectionPool(100, 5, TimeUnit.MINUTES);
    CyclicBarrier together = new CyclicBarrier(closed);
    Transport transport =
        Transport.builder()
            .timeSource(timing)
            .okHttp(
                b ->
                    b.connectionPool(pool)
                        .addNetworkInterceptor(
                            chain -> {
                              if (chain.request().method().equals("GET")) {
                                await(together);
                              }
                              return chain.proceed(chain.request());
                            }))
            .build();
    try (KeepAliveServer server =
        new KeepAliveServer(Wire.PLAIN, Ending.CLOSES, KeepAliveServer.WHEN_TOLD)) {
      ApiInvoker acme = server.client(transport);
      List<Threads.Running<JsonValue>> reads = Threads.start(closed, () -> Acme.get(acme));
      for (Threads.Running<JsonValue> read : reads) {
        read.get();
      }
      server.end(closed);
      assertThat(pool.connectionCount()).isEqualTo(closed);

      create(acme, 1);

      assertThat(server.created()).hasSize(1);
      assertThat(server.connections()).isEqualTo(closed + 1);
      return pool.connectionCount();
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
