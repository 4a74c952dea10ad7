package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.http.Threads.Running;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageTest {
  private static final RetryPolicy AT_ONCE =
      RetryPolicy.DEFAULT.backoff(Duration.ZERO, Duration.ZERO);

  @StartStop private final MockWebServer dead = PromptServer.create();
  @StartStop private final MockWebServer alive = PromptServer.create();

  private final FakeTiming timing = new FakeTiming();
  private final Transport shared = Transport.builder().timeSource(timing).build();

  @BeforeEach
  void begin() {
    dead.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return Acme.status(503);
          }
        });
  }

  private ApiInvoker on(Transport transport, MockWebServer server) {
    return Acme.client(server).transport(transport).build();
  }

  private static void fail(ApiInvoker caller, int calls) {
    for (int call = 0; call < calls; call++) {
      assertThat(catchThrowable(() -> Acme.get(caller))).isInstanceOf(ServerException.class);
    }
  }

  @Test
  void serverThatIsDownSeesATenthMoreThanTheCallsOfAClient() {
    ApiInvoker alone = Acme.client(dead).retry(AT_ONCE).build();

    fail(alone, 1000);

    assertThat(dead.getRequestCount()).isBetween(1100, 1110);
  }

  @Test
  void serverThatIsDownSeesATenthMoreThanTheCallsOfAllClientsOfATransport() {
    for (int tenant = 0; tenant < 100; tenant++) {
      fail(on(shared, dead), 10);
    }

    assertThat(dead.getRequestCount()).isBetween(1050, 1110);
  }

  @Test
  void boundHoldsForManyThreads() throws Exception {
    ApiInvoker one = on(shared, dead);
    ApiInvoker other = on(shared, dead);
    AtomicInteger turn = new AtomicInteger();

    for (Running<Integer> thread :
        Threads.start(
            20,
            () -> {
              fail(turn.getAndIncrement() % 2 == 0 ? one : other, 50);
              return 0;
            })) {
      thread.get();
    }

    assertThat(dead.getRequestCount()).isBetween(1050, 1110);
  }

  @Test
  void outageOfOneTenantLeavesAnotherItsAttempts() {
    ApiInvoker unlucky = on(shared, dead);
    ApiInvoker quiet = on(shared, alive);
    fail(unlucky, 1000);
    alive.enqueue(Acme.status(503));
    alive.enqueue(Acme.status(502));
    alive.enqueue(Acme.status(503));
    alive.enqueue(Acme.json("{\"id\":7}"));

    assertThat(Acme.get(quiet).json()).isEqualTo("{\"id\":7}");
  }

  @Test
  void exceptionReportsExhaustedRetryBudget() {
    ApiInvoker alone =
        Acme.client(dead).retry(AT_ONCE).retryBudget(new RetryBudget(0.1, 1)).build();

    ServerException e = catchThrowableOfType(ServerException.class, () -> Acme.get(alone));

    assertThat(e.attempts()).isEqualTo(2);
    assertThat(e)
        .hasMessageEndingWith(
            "the client's retry budget is used up: RetryBudget[0.1 per call, 1 in reserve]");
    assertThat(e)
        .hasMessageMatching(
            "Acme failed at GET /api/things/7: 503 .* ms\\); not retried: the client's retry budget is used up: .*");
  }

  @Test
  void failureThatHadAllItsAttemptsDoesNotSpeakOfBudgets() {
    ApiInvoker alone = Acme.client(dead).retry(AT_ONCE).build();

    ServerException e = catchThrowableOfType(ServerException.class, () -> Acme.get(alone));

    assertThat(e.attempts()).isEqualTo(4);
    assertThat(e).message().doesNotContain("not retried");
  }

  @Test
  void clientRetriesAgainAfterItsBudgetRefills() {
    ApiInvoker caller = on(shared, dead);
    fail(caller, 100);
    int before = dead.getRequestCount();

    timing.advance(RetryBudget.QUIET);
    fail(caller, 1);

    assertThat(dead.getRequestCount() - before).isEqualTo(4);
  }

  @Test
  void callsThatSucceedEarnNewRepetitions() {
    ApiInvoker caller = on(shared, alive);
    for (int i = 0; i < 7; i++) {
      alive.enqueue(Acme.status(503));
    }
    fail(caller, 2);
    assertThat(alive.getRequestCount()).as("3 repetitions, then 2").isEqualTo(7);
    for (int i = 0; i < 100; i++) {
      alive.enqueue(Acme.json("{}"));
      Acme.get(caller);
    }
    alive.enqueue(Acme.status(503));
    alive.enqueue(Acme.json("{\"id\":7}"));

    assertThat(Acme.get(caller).json()).isEqualTo("{\"id\":7}");
  }

  @Test
  void transportWithAnotherBudgetKeepsToIt() {
    Transport strict =
        Transport.builder().timeSource(timing).retryBudget(new RetryBudget(0, 0)).build();

    fail(on(strict, dead), 10);

    assertThat(dead.getRequestCount()).isEqualTo(10);
  }

  @Test
  void throttledCallNeedsNoBudgetSinceTheLimiterStopsThemAll() {
    Transport without =
        Transport.builder().timeSource(timing).retryBudget(new RetryBudget(0, 0)).build();
    ApiInvoker caller = Acme.client(alive).transport(without).build();
    alive.enqueue(Acme.status(429));
    alive.enqueue(Acme.status(429));
    alive.enqueue(Acme.json("{}"));

    Acme.get(caller);

    assertThat(alive.getRequestCount()).isEqualTo(3);
  }

  @Test
  void renewedTokenNeedsNoBudget() {
    RetryBudget none = new RetryBudget(0, 0);
    Transport strict = Transport.builder().timeSource(timing).retryBudget(none).build();
    dead.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return Acme.json("{\"access_token\":\"t\",\"expires_in\":3600}");
          }
        });
    ClientCredentials who =
        ClientCredentials.builder()
            .tokenUrl(dead.url("/token").toString())
            .client("c", Secret.of("s3cr3t"))
            .build();
    alive.enqueue(Acme.status(401));
    alive.enqueue(Acme.json("{\"id\":7}"));
    ApiInvoker acme =
        Acme.client(alive).transport(strict).credentials(who).retryBudget(none).build();

    assertThat(Acme.get(acme).json()).isEqualTo("{\"id\":7}");
    assertThat(alive.getRequestCount()).isEqualTo(2);
  }

  @Test
  void budgetOfNullIsRefused() {
    assertThatThrownBy(() -> Transport.builder().retryBudget(null))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> Acme.client(dead).retryBudget(null))
        .isInstanceOf(ConfigurationException.class);
  }
}
