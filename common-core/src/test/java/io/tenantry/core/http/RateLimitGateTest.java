package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.client.RawApi;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.core.http.Threads.Running;
import io.tenantry.core.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitGateTest {
  private static final Operation ONE_AT_A_TIME = Acme.GET.maxConcurrency(1);

  @StartStop private final MockWebServer server = new MockWebServer();

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);
  private ApiInvoker acme;

  @BeforeEach
  void start() {
    acme = Acme.client(server, new FakeTiming()).build();
  }

  private static <T> JsonAdapter<T> noModel(Class<T> type) {
    throw new AssertionError("no model is asked for, but " + type);
  }

  private static JsonValue get(ApiInvoker caller, Operation operation) {
    return caller.call(operation, caller.api(Acme.Api.class).get("7"), JsonValue.adapter());
  }

  private Running<JsonValue> occupy() throws InterruptedException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            arrived.countDown();
            Threads.await(answer);
            return Acme.json("{}");
          }
        });
    Running<JsonValue> occupying = Threads.start(() -> get(acme, ONE_AT_A_TIME));
    Threads.await(arrived);
    return occupying;
  }

  @Test
  void noMoreCallsRunAtOnceThanTheOperationAllows() throws Exception {
    CyclicBarrier pair = new CyclicBarrier(2);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
              pair.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
              throw new AssertionError("two calls do not run at once", e);
            }
            running.decrementAndGet();
            return Acme.json("{}");
          }
        });

    for (Running<JsonValue> call : Threads.start(6, () -> get(acme, Acme.GET.maxConcurrency(2)))) {
      call.get();
    }

    assertThat(most).hasValue(2);
  }

  @Test
  void callThatMustNotWaitEndsAtOnce() throws Exception {
    Running<JsonValue> occupying = occupy();
    ApiInvoker hasty = acme.with(CallOptions.none().failFast());

    assertThatThrownBy(() -> get(hasty, ONE_AT_A_TIME))
        .isInstanceOf(LocalRateLimitException.class)
        .hasMessageContaining(
            "Acme things.get: 1 call is already running, and this call must not wait (failFast)");
    answer.countDown();
    occupying.get();
  }

  @Test
  void rawCallsOfOneMethodShareTheVendorsLimit() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            arrived.countDown();
            Threads.await(answer);
            return Acme.json("{}");
          }
        });
    Running<?> occupying =
        Threads.start(
            () ->
                RawApi.of(acme, RateLimitGateTest::noModel).get("/one", Map.of(), JsonValue.class));
    Threads.await(arrived);
    RawApi hasty = RawApi.of(acme.with(CallOptions.none().failFast()), RateLimitGateTest::noModel);

    assertThatThrownBy(() -> hasty.get("/another", Map.of(), JsonValue.class))
        .isInstanceOf(LocalRateLimitException.class);
    answer.countDown();
    occupying.get();
  }

  @Test
  void waitForOthersEndsWithTheDeadline() throws Exception {
    Running<JsonValue> occupying = occupy();
    ApiInvoker hurried = acme.with(CallOptions.none().deadline(Duration.ofMillis(50)));

    assertThatThrownBy(() -> get(hurried, ONE_AT_A_TIME)).isInstanceOf(DeadlineException.class);
    answer.countDown();
    occupying.get();
  }

  @Test
  void waitForOthersEndsWithAnInterrupt() throws Exception {
    Running<JsonValue> occupying = occupy();
    Running<Throwable> waiting =
        Threads.start(() -> catchThrowable(() -> get(acme, ONE_AT_A_TIME)));
    Threads.awaitWaiting(List.of(waiting), 1);
    waiting.thread().interrupt();

    assertThat(waiting.get()).isInstanceOf(InterruptedCallException.class);
    answer.countDown();
    occupying.get();
  }

  @Test
  void permitComesBackAfterAFailure() {
    server.enqueue(Acme.status(404));
    server.enqueue(Acme.json("{}"));
    ApiInvoker hasty = acme.with(CallOptions.none().failFast());

    assertThatThrownBy(() -> get(hasty, ONE_AT_A_TIME)).isInstanceOf(NotFoundException.class);
    assertThat(get(hasty, ONE_AT_A_TIME).json()).isEqualTo("{}");
  }
}
