package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.http.Threads.Running;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.Cancellation;
import io.tenantry.core.paging.PageOptions;
import io.tenantry.core.paging.PageOutcome;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.Walk;
import io.tenantry.core.spec.PagingRule;
import java.util.List;
import java.util.concurrent.Callable;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private static final Operation ONE_AT_A_TIME = Acme.GET.maxConcurrency(1);

  @StartStop private final MockWebServer server = new MockWebServer();
  @StartStop private final MockWebServer tokens = new MockWebServer();

  private final Transport transport = Transport.create();
  private ApiInvoker acme;

  @BeforeEach
  void start() {
    acme = Acme.client(server).transport(transport).build();
  }

  /** How a call ended, and whether it left its thread interrupted. */
  private record End(Throwable failure, boolean interrupted) {}

  private static Running<End> start(Callable<?> call) {
    return Threads.start(
        () -> new End(catchThrowable(call::call), Thread.currentThread().isInterrupted()));
  }

  private static void assertCancelled(Running<End> call, String reason) throws Exception {
    assertThat(call.get().failure())
        .isInstanceOf(CancelledException.class)
        .hasMessageContaining(reason);
    assertThat(call.get().interrupted()).as("the thread was left interrupted").isFalse();
  }

  private static MockResponse silence() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }

  private static JsonValue single(ApiInvoker caller) {
    return caller.call(ONE_AT_A_TIME, caller.api(Acme.Api.class).get("7"), JsonValue.adapter());
  }

  private Paged<JsonValue> things() {
    PagingRule rule = PagingRule.cursor("after").items("things").token("next").build();
    return acme.list(Acme.LIST, acme.api(Acme.Api.class).list(), rule, JsonValue.adapter(), null);
  }

  @Test
  void closingTheClientEndsASleepAtOnce() throws Exception {
    server.enqueue(Acme.answer(503, "{}").addHeader("Retry-After", "30").build());
    Running<End> sleeping = start(() -> Acme.get(acme));
    server.takeRequest();
    Threads.awaitWaiting(List.of(sleeping), 1);

    acme.close();

    assertCancelled(sleeping, "Acme things.get: cancelled after 1 attempt: the client was closed");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void closingTheClientEndsASleepUnderAnotherClockToo() throws Exception {
    FakeTiming timing = new FakeTiming();
    ApiInvoker fake = Acme.client(server, timing).build();
    timing.beforeSleep(fake::close);
    server.enqueue(Acme.status(503));
    server.enqueue(Acme.json("{}"));

    assertCancelled(start(() -> Acme.get(fake)), "the client was closed");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void closingTheTransportEndsTheSleepsOfAllClients() throws Exception {
    ApiInvoker other = Acme.client(server).transport(transport).build();
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "30").build());
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "30").build());
    Running<End> one = start(() -> Acme.get(acme));
    Running<End> two = start(() -> Acme.create(other));
    server.takeRequest();
    server.takeRequest();

    transport.close();

    assertCancelled(one, "the transport was closed");
    assertCancelled(two, "the transport was closed");
  }

  @Test
  void closedTransportRefusesCalls() {
    transport.close();

    assertThatThrownBy(() -> Acme.get(acme))
        .isInstanceOf(CancelledException.class)
        .hasMessage("Acme things.get: not sent: the transport is closed. Build another one");
  }

  @Test
  void closingTheTransportCutsOffWhatIsInFlightUnderAForeignDispatcherToo() throws Exception {
    server.enqueue(silence());
    Transport theirs =
        Transport.builder().okHttp(b -> b.dispatcher(new okhttp3.Dispatcher())).build();
    Running<End> hanging = start(() -> Acme.create(Acme.client(server).transport(theirs).build()));
    server.takeRequest();

    theirs.close();

    assertCancelled(hanging, "cancelled after 1 attempt: the transport was closed");
    assertThat(((CancelledException) hanging.get().failure()).mayHaveTakenEffect()).isTrue();
  }

  @Test
  void closingTheClientEndsAWaitForOtherCalls() throws Exception {
    server.enqueue(silence());
    Running<End> occupying = start(() -> single(acme));
    server.takeRequest();
    Running<End> waiting = start(() -> single(acme));
    Threads.awaitWaiting(List.of(waiting), 1);

    acme.close();

    assertCancelled(waiting, "cancelled after 0 attempts");
    assertCancelled(occupying, "cancelled after 1 attempt");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void hangingServerSeesItsConnectionClosedWhenTheClientIs() throws Exception {
    try (HangingServer hanging = new HangingServer()) {
      ApiInvoker caller =
          new Acme.Builder().baseUrl(hanging.url()).credentials(Acme.bearer()).build();
      Running<End> call = start(() -> Acme.get(caller));
      hanging.awaitRequest();

      caller.close();

      hanging.awaitConnectionClosed();
      assertCancelled(call, "the client was closed");
    }
  }

  @Test
  void closedWalkEndsItsFetchAndNoOther() throws Exception {
    Walk<JsonValue> one = things().walk();
    Walk<JsonValue> other = things().walk();
    server.enqueue(silence());
    Running<End> fetching = start(one::next);
    server.takeRequest();

    one.close();

    assertCancelled(fetching, "Acme things.list: cancelled after 1 attempt: the walk was closed");
    assertThatThrownBy(one::next).isInstanceOf(CancelledException.class);
    server.enqueue(Acme.json("{\"things\":[1]}"));
    assertThat(other.next().asLong()).isEqualTo(1);
  }

  @Test
  void closedWalkEndsItsSleep() throws Exception {
    Walk<JsonValue> walk = things().walk();
    server.enqueue(Acme.answer(503, "{}").addHeader("Retry-After", "30").build());
    Running<End> fetching = start(walk::next);
    server.takeRequest();
    Threads.awaitWaiting(List.of(fetching), 1);

    walk.close();

    assertCancelled(fetching, "the walk was closed");
  }

  @Test
  void hangingServerSeesItsConnectionClosedWhenThePageIsCancelled() throws Exception {
    try (HangingServer hanging = new HangingServer()) {
      acme = new Acme.Builder().baseUrl(hanging.url()).credentials(Acme.bearer()).build();
      Cancellation cancellation = new Cancellation();
      PageOptions options = PageOptions.once().cancelledBy(cancellation);
      Running<PageOutcome<JsonValue>> page = Threads.start(() -> things().firstPage(options));
      hanging.awaitRequest();

      cancellation.cancel();

      hanging.awaitConnectionClosed();
      PageOutcome.Failed<JsonValue> failed = (PageOutcome.Failed<JsonValue>) page.get();
      assertThat(failed.cause()).isInstanceOf(CancelledException.class);
      assertThat(failed.isRetryable()).isTrue();
      assertThat(things().firstPage(options)).isInstanceOf(PageOutcome.Failed.class);
    }
  }

  @Test
  void interruptOfTheThreadOutlivesACancellation() throws Exception {
    Running<End> call =
        start(
            () -> {
              FakeTiming timing = new FakeTiming();
              ApiInvoker fake = Acme.client(server, timing).build();
              timing.beforeSleep(
                  () -> {
                    Thread.currentThread().interrupt();
                    fake.close();
                  });
              server.enqueue(Acme.status(503));
              return Acme.get(fake);
            });

    assertThat(call.get().failure()).isInstanceOf(CancelledException.class);
    assertThat(call.get().interrupted()).isTrue();
  }

  private ApiInvoker withTokens() {
    return Acme.client(server)
        .transport(transport)
        .credentials(
            ClientCredentials.builder()
                .tokenUrl(tokens.url("/token").toString())
                .client("c", Secret.of("s3cr3t"))
                .build())
        .build();
  }

  @Test
  void closingTheClientEndsAWaitForATokenThatAnotherCallGets() throws Exception {
    tokens.enqueue(silence());
    ApiInvoker caller = withTokens();
    Running<End> asking = start(() -> Acme.get(caller));
    tokens.takeRequest();
    Running<End> waiting = start(() -> Acme.get(caller));
    Threads.awaitWaiting(List.of(waiting), 1);

    caller.close();

    assertCancelled(waiting, "cancelled after 0 attempts");
    assertCancelled(asking, "cancelled after 0 attempts");
    assertThat(tokens.getRequestCount()).isEqualTo(1);
  }

  @Test
  void closedWalkThatWasAboutToGetATokenLeavesItToTheOthers() throws Exception {
    tokens.enqueue(silence());
    tokens.enqueue(Acme.json("{\"access_token\":\"t2\",\"expires_in\":3600}"));
    server.enqueue(Acme.json("{\"id\":7}"));
    acme = withTokens();
    Walk<JsonValue> walk = things().walk();
    Running<End> asking = start(walk::next);
    tokens.takeRequest();
    Running<JsonValue> waiting = Threads.start(() -> Acme.get(acme));
    Threads.awaitWaiting(List.of(waiting), 1);

    walk.close();

    assertCancelled(asking, "the walk was closed");
    assertThat(waiting.get().json()).isEqualTo("{\"id\":7}");
  }

  /** A token that serves once would be lost for good: its store must not be interrupted. */
  @Test
  void tokenThatHasComeIsStoredInPeaceAlthoughTheClientIsClosed() {
    tokens.enqueue(Acme.json("{\"access_token\":\"t\",\"expires_in\":3600}"));
    ClosingStore store = new ClosingStore(() -> acme.close());
    acme =
        Acme.client(server)
            .transport(transport)
            .credentials(
                ClientCredentials.builder()
                    .tokenUrl(tokens.url("/token").toString())
                    .client("c", Secret.of("s3cr3t"))
                    .build())
            .tokenStore(store)
            .build();

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(CancelledException.class);
    assertThat(store.stored()).isEqualTo(1);
    assertThat(store.interrupted()).isZero();
    assertThat(server.getRequestCount()).isZero();
  }
}
