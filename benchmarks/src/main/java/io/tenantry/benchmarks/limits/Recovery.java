package io.tenantry.benchmarks.limits;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ApiException;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.NinjaOneSetup;
import io.tenantry.sandbox.Sandbox;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** 16 threads that call a vendor with an unknown limit for 40 seconds, from a cold start. */
final class Recovery {
  private static final int THREADS = 16;
  private static final int SECONDS = 40;
  private static final Duration RESPONSE_AFTER = Duration.ofMillis(100);

  private Recovery() {}

  /**
   * What came out.
   *
   * @param early the accepted calls a second, from 10 to 20 seconds after the start
   * @param late the same, from 20 seconds on
   * @param refused how many calls were refused with 429
   * @param calls how many calls were accepted
   */
  record Figure(double early, double late, int refused, int calls) {}

  static Figure measure(Consumer<NinjaOneSetup> limit) throws Exception {
    Queue<Long> ends = new ConcurrentLinkedQueue<>();
    try (Sandbox sandbox =
            Sandbox.builder()
                .ninjaOne(
                    n -> {
                      n.organizations(1);
                      limit.accept(n);
                    })
                .build()
                .start();
        NinjaOneClient ninja = client(sandbox.ninjaOne())) {
      sandbox.ninjaOne().misbehave().delayResponses(RESPONSE_AFTER);
      long start = System.nanoTime();
      callUntil(start + TimeUnit.SECONDS.toNanos(SECONDS), ninja, ends);
      return new Figure(
          count(ends, start, 10, 20) / 10.0,
          count(ends, start, 20, SECONDS) / (SECONDS - 20.0),
          sandbox.ninjaOne().traffic().refused(),
          ends.size());
    }
  }

  private static void callUntil(long end, NinjaOneClient ninja, Queue<Long> ends)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    for (int i = 0; i < THREADS; i++) {
      threads.execute(
          () -> {
            while (end - System.nanoTime() > 0) {
              call(ninja, ends);
            }
          });
    }
    threads.shutdown();
    threads.awaitTermination(2L * SECONDS, TimeUnit.SECONDS);
  }

  private static void call(NinjaOneClient ninja, Queue<Long> ends) {
    try {
      ninja.organizations().list().first();
      ends.add(System.nanoTime());
    } catch (ApiException e) {
      Thread.onSpinWait(); // refused four times: the thread makes another call
    }
  }

  private static long count(Queue<Long> ends, long start, int from, int to) {
    return ends.stream()
        .filter(at -> at - start >= TimeUnit.SECONDS.toNanos(from))
        .filter(at -> at - start < TimeUnit.SECONDS.toNanos(to))
        .count();
  }

  private static NinjaOneClient client(FakeNinjaOne fake) {
    return NinjaOneClient.builder()
        .baseUrl(fake.url())
        .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
        .build();
  }
}
