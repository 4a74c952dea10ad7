package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ListProgress;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.http.Threads.Running;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.Walk;
import io.tenantry.core.spec.PagingRule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that waited for one token all fail with it, each with an exception of its own. */
class SharedFailureTest {
  private static final Operation PARTS = Operation.of(Acme.VENDOR, "parts.list", "GET", "/things");

  @StartStop private final MockWebServer server = new MockWebServer();
  @StartStop private final MockWebServer tokens = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);
  private ApiInvoker acme;

  @BeforeEach
  void start() {
    acme =
        Acme.client(server, timing)
            .label("north")
            .credentials(
                ClientCredentials.builder()
                    .tokenUrl(tokens.url("/token").toString())
                    .client("c", Secret.of("s3cr3t"))
                    .build())
            .build();
    tokens.enqueue(Acme.json("{\"access_token\":\"t1\",\"expires_in\":3600}"));
  }

  private Walk<JsonValue> walk(Operation operation) {
    PagingRule rule = PagingRule.cursor("after").items("things").token("next").build();
    ApiInvoker with = acme.with(CallOptions.none().retry(RetryPolicy.NONE));
    return with.list(operation, with.api(Acme.Api.class).list(), rule, JsonValue.adapter(), null)
        .walk();
  }

  /** The token has expired; whoever asks for the next one is refused, once others wait as well. */
  private void refuseTheNextToken(int status) {
    timing.advance(Duration.ofHours(2));
    tokens.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            asked.countDown();
            Threads.await(answer);
            return Acme.answer(status, "{\"error\":\"invalid_client\"}").build();
          }
        });
  }

  private static Running<ApiException> failing(Callable<?> call) {
    return Threads.start(() -> catchThrowableOfType(ApiException.class, call::call));
  }

  @Test
  void eachOfTwoWalksFailsAtItsOwnPlace() throws Exception {
    server.enqueue(Acme.json("{\"things\":[1,2,3],\"next\":\"c1\"}"));
    Walk<JsonValue> ahead = walk(PARTS);
    ahead.next();
    ahead.next();
    ahead.next();
    Walk<JsonValue> behind = walk(Acme.LIST);
    refuseTheNextToken(401);

    Running<ApiException> sender = failing(behind::hasNext);
    Threads.await(asked);
    Running<ApiException> waiter = failing(ahead::hasNext);
    Threads.awaitWaiting(List.of(waiter), 1);
    answer.countDown();

    assertThat(sender.get()).isInstanceOf(AuthenticationException.class);
    assertThat(sender.get().operation()).contains("things.list");
    assertThat(sender.get().listProgress().map(ListProgress::items)).contains(0L);
    assertThat(waiter.get()).isInstanceOf(AuthenticationException.class);
    assertThat(waiter.get().operation()).contains("parts.list");
    assertThat(waiter.get().label()).contains("north");
    assertThat(waiter.get().listProgress().map(ListProgress::items)).contains(3L);
    assertThat(waiter.get().listProgress().map(ListProgress::checkpoint))
        .contains(ahead.checkpoint());
    assertThat(tokens.getRequestCount()).isEqualTo(2);
  }

  @Test
  void whoWaitedSeesItsOwnStackAndWhereTheRequestWasSent() throws Exception {
    Acme.get(granted());
    refuseTheNextToken(401);

    Running<ApiException> sender = failing(() -> Acme.get(acme));
    Threads.await(asked);
    Running<ApiException> waiter = failing(this::createOnTheWaitingThread);
    Threads.awaitWaiting(List.of(waiter), 1);
    answer.countDown();

    AuthenticationException e = (AuthenticationException) waiter.get();
    assertThat(e).isNotSameAs(sender.get()).hasMessage(sender.get().getMessage());
    assertThat(e.operation()).contains("things.create");
    assertThat(e.vendorCode()).contains("invalid_client");
    assertThat(e.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("createOnTheWaitingThread"));
    assertThat(e.getSuppressed())
        .singleElement()
        .satisfies(seen -> assertThat(((ApiException) seen).operation()).contains("things.get"));
    assertThat(sender.get().getSuppressed()).isEmpty();
    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.attempts()).isZero();
  }

  private ApiInvoker granted() {
    server.enqueue(Acme.json("{}"));
    return acme;
  }

  private JsonValue createOnTheWaitingThread() {
    return Acme.create(acme);
  }

  @Test
  void callThatWaitedKnowsItsOwnAttempts() throws Exception {
    Acme.get(granted());
    refuseTheNextToken(503);
    ApiInvoker once = acme.with(CallOptions.none().retry(RetryPolicy.NONE));

    Running<ApiException> sender = failing(() -> Acme.get(once));
    Threads.await(asked);
    Running<ApiException> waiter = failing(() -> Acme.create(once));
    Threads.awaitWaiting(List.of(waiter), 1);
    answer.countDown();

    assertThat(sender.get()).isInstanceOf(ServerException.class);
    assertThat(waiter.get()).isInstanceOf(ServerException.class);
    assertThat(waiter.get().operation()).contains("things.create");
    assertThat(waiter.get().mayHaveTakenEffect()).isFalse();
    assertThat(waiter.get().attempts()).isZero();
  }
}
