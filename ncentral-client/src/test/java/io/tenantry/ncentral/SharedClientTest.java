package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.NoWaiting;
import io.tenantry.contract.Replies;
import io.tenantry.ncentral.model.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One client, many threads. */
@Timeout(60)
class SharedClientTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("ncentral");

  private final CountDownLatch answer = new CountDownLatch(1);
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  /** Holds every request back whose path is this, until the test lets go. */
  private void hold(String path, String body) {
    server.dispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            if (!request.getTarget().startsWith(path)) {
              return Replies.json(200, "{\"customerId\":60}");
            }
            int now = inFlight.incrementAndGet();
            mostAtOnce.accumulateAndGet(now, Math::max);
            assertThat(answer.await(30, TimeUnit.SECONDS)).isTrue();
            inFlight.decrementAndGet();
            return Replies.json(200, body);
          }
        });
  }

  private List<Thread> start(int count, Runnable call) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(call);
      thread.setUncaughtExceptionHandler((who, failure) -> failures.add(failure));
      thread.start();
      threads.add(thread);
    }
    return threads;
  }

  private void awaitHeldAndWaiting(int held, List<Thread> threads) {
    while (inFlight.get() < held || waiting(threads) < threads.size() - held) {
      assertThat(failures).isEmpty();
      assertThat(Thread.currentThread().isInterrupted()).as("the test's time is up").isFalse();
      Thread.onSpinWait();
    }
  }

  private static long waiting(List<Thread> threads) {
    return threads.stream()
        .map(Thread::getState)
        .filter(s -> s == Thread.State.WAITING || s == Thread.State.TIMED_WAITING)
        .count();
  }

  private void finish(List<Thread> threads) throws InterruptedException {
    answer.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void twentyThreadsMakeOneExchange() throws InterruptedException {
    NCentralClient ncentral = NCentral.exchanging(server, new NoWaiting());
    hold("/api/auth/authenticate", NCentral.document("001-authenticate"));
    List<Thread> threads = start(20, () -> ncentral.customers().get(CustomerId.of(60)));
    awaitHeldAndWaiting(1, threads);
    finish(threads);
    assertThat(server.exchanges())
        .filteredOn(exchange -> exchange.target().startsWith("/api/auth/"))
        .hasSize(1);
    assertThat(server.requestCount()).isEqualTo(21);
  }

  @Test
  void endpointWithoutDocumentedLimitGetsAtMostThreeConcurrentCalls() throws InterruptedException {
    NCentralClient ncentral = NCentral.at(server);
    hold("/api/customers/60", "{\"customerId\":60}");
    List<Thread> threads = start(10, () -> ncentral.customers().get(CustomerId.of(60)));
    awaitHeldAndWaiting(3, threads);
    finish(threads);
    assertThat(mostAtOnce).hasValue(3);
    assertThat(server.requestCount()).isEqualTo(10);
  }

  @Test
  void devicesAreListedFiveTimesAtOnceAtMost() throws InterruptedException {
    NCentralClient ncentral = NCentral.at(server);
    hold("/api/devices", "{\"data\":[]}");
    List<Thread> threads = start(10, () -> ncentral.devices().list().toList());
    awaitHeldAndWaiting(5, threads);
    finish(threads);
    assertThat(mostAtOnce).hasValue(5);
    assertThat(server.requestCount()).isEqualTo(10);
  }
}
