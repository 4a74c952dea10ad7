package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.InterruptedCallException;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An interrupted call ends; it doesn't send what is left of its attempts at once. */
class InterruptTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private void assertInterruptedAfterOneRequest(ApiInvoker acme) {
    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(InterruptedCallException.class);
    assertThat(Thread.currentThread().isInterrupted()).as("the flag is kept").isTrue();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void interruptDuringResponseEndsTheCall() {
    Thread caller = Thread.currentThread();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            caller.interrupt();
            return Acme.status(503);
          }
        });

    assertInterruptedAfterOneRequest(Acme.client(server, timing).build());
  }

  @Test
  void interruptBetweenResponseAndBackoffEndsTheCall() {
    server.enqueue(Acme.status(503));
    CallOptions interrupting =
        CallOptions.none().listener(answer -> Thread.currentThread().interrupt());

    assertInterruptedAfterOneRequest(
        Acme.client(server, timing).defaultOptions(interrupting).build());
  }

  @Test
  void interruptIsSeenBeforeEachAttemptEvenIfTheSleepOverlookedIt() {
    server.enqueue(Acme.status(503));
    TimeSource deaf =
        new TimeSource() {
          @Override
          public Instant now() {
            return timing.now();
          }

          @Override
          public long nanoTime() {
            return timing.nanoTime();
          }

          @Override
          public void sleep(Duration duration) {
            Thread.currentThread().interrupt();
          }

          @Override
          public double random() {
            return timing.random();
          }
        };

    assertInterruptedAfterOneRequest(Acme.client(server, deaf).build());
  }

  @Test
  void interruptedThreadSendsNothingAtAll() {
    ApiInvoker acme = Acme.client(server, timing).build();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Acme.create(acme)).isInstanceOf(InterruptedCallException.class);
    assertThat(server.getRequestCount()).isZero();
  }
}
