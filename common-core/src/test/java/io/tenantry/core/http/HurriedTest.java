package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.http.Threads.Running;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.Quota;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that must not wait for a limit, among others. */
class HurriedTest {
  private static final Operation ONE_AT_A_TIME = Acme.GET.maxConcurrency(1);

  @StartStop private final MockWebServer server = new MockWebServer();

  private static JsonValue get(ApiInvoker caller) {
    return caller.call(ONE_AT_A_TIME, caller.api(Acme.Api.class).get("7"), JsonValue.adapter());
  }

  private void answerWhen(CountDownLatch opened) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            Threads.await(opened);
            return Acme.json("{}");
          }
        });
  }

  /** Takes its time to say yes, as one that asks a shared store does. */
  private static final class SlowLimiter implements RateLimiter {
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch answer = new CountDownLatch(1);
    private final RateLimiter counts = RateLimiter.unlimited();

    @Override
    public Decision tryAcquire(Ask ask) {
      asked.countDown();
      try {
        Threads.await(answer);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return counts.tryAcquire(ask);
    }

    @Override
    public void penalize(LimitKey key, Duration pause) {
      counts.penalize(key, pause);
    }

    @Override
    public void observe(LimitKey key, Quota quota) {
      counts.observe(key, quota);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void callThatMustNotWaitComesThroughBehindOnesThatOnlyAsk(boolean failFast) throws Exception {
    SlowLimiter limiter = new SlowLimiter();
    Acme.Builder builder = Acme.client(server).rateLimiter(limiter);
    ApiInvoker hurried =
        failFast
            ? builder.defaultOptions(CallOptions.none().failFast()).build()
            : builder.maxWait(Duration.ZERO).build();
    for (int i = 0; i < 3; i++) {
      server.enqueue(Acme.json("{}"));
    }

    List<Running<JsonValue>> calls = Threads.start(3, () -> Acme.get(hurried));
    Threads.await(limiter.asked);
    Threads.awaitWaiting(calls, 3);
    limiter.answer.countDown();

    for (Running<JsonValue> call : calls) {
      assertThat(call.get().json()).isEqualTo("{}");
    }
  }

  @Test
  void failFastCallFailsBehindWaitingCalls() throws Exception {
    CountDownLatch opened = new CountDownLatch(1);
    answerWhen(opened);
    ApiInvoker patient = Acme.client(server).build();
    List<Running<JsonValue>> calls = Threads.start(2, () -> get(patient));
    server.takeRequest();
    Threads.awaitWaiting(calls, 1);

    assertThatThrownBy(() -> get(patient.with(CallOptions.none().failFast())))
        .isInstanceOf(LocalRateLimitException.class)
        .hasMessageEndingWith(", and this call must not wait (failFast)");

    opened.countDown();
    for (Running<JsonValue> call : calls) {
      assertThat(call.get().json()).isEqualTo("{}");
    }
  }
}
