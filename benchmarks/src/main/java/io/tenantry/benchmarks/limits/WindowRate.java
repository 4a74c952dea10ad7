package io.tenantry.benchmarks.limits;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * 300 calls from 16 threads against a directory that lets 20 in within any 2 seconds, in real time:
 * the first 20 at once, and then ten a second, is all that is possible.
 */
final class WindowRate {
  private static final int CALLS = 300;
  private static final int THREADS = 16;
  private static final int IN_WINDOW = 20;
  private static final Duration WINDOW = Duration.ofSeconds(2);
  private static final double SECONDS = 1e9;

  private WindowRate() {}

  /**
   * What came out.
   *
   * @param share the achieved rate, as a share of what is possible
   * @param refused how many calls were answered 429
   * @param seconds how long the calls took
   */
  record Figure(double share, int refused, double seconds) {}

  /**
   * Takes about half a minute, after a first round without limits that loads what is needed.
   *
   * @param answersAfter how long the directory takes for a response
   */
  static Figure measure(Duration answersAfter) throws Exception {
    try (Sandbox open = Sandbox.builder().directory(d -> d.organizations(1)).build().start();
        OrgDirectoryClient warmUp =
            builder(open.directory()).rateLimiter(RateLimiter.unlimited()).build()) {
      call(warmUp);
    }
    return measureWarm(answersAfter);
  }

  private static Figure measureWarm(Duration answersAfter) throws Exception {
    try (Sandbox sandbox =
            Sandbox.builder()
                .directory(d -> d.organizations(1).limitWindow(IN_WINDOW, WINDOW))
                .build()
                .start();
        OrgDirectoryClient directory = builder(sandbox.directory()).build()) {
      sandbox.directory().misbehave().delayResponses(answersAfter);
      long start = System.nanoTime();
      call(directory);
      double seconds = (System.nanoTime() - start) / SECONDS;
      double possible = (CALLS - IN_WINDOW) / (double) IN_WINDOW * WINDOW.toSeconds();
      return new Figure(possible / seconds, sandbox.directory().traffic().refused(), seconds);
    }
  }

  private static void call(OrgDirectoryClient directory) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        calls.add(threads.submit(() -> directory.organizations().list().first()));
      }
      for (Future<?> each : calls) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static OrgDirectoryClient.Builder builder(FakeDirectory fake) {
    return OrgDirectoryClient.builder()
        .baseUrl(fake.url())
        .account(fake.account())
        .personalToken(Secret.of(fake.personalToken()));
  }
}
