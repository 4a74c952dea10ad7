package io.tenantry.system.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.client.Transport;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.http.TimeSource;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.model.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * One tenant of a vendor is in trouble, another one works on at the same address through the same
 * transport. That it comes to an end is the claim; a test that does not is ended by the clock.
 */
@Timeout(120)
class QuietNeighbourTest {
  /** Together more than OkHttp's dispatcher would run at once, and than the pool keeps. */
  private static final int DEAD = 4;

  /** What the vendor's limit lets one tenant have on the wire. */
  private static final int ON_THE_WIRE = 20;

  /** These wait for the limit, behind those on the wire. */
  private static final int BEHIND = 5;

  /** No more than one client may take out of the retry budget of a shared transport. */
  private static final int WAITING = 4;

  /** Twice three calls each stay within the limit, so that none has to wait. */
  private static final int TIMES = 3;

  @StartStop private final MockWebServer server = Tenants.server();

  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void letGo() {
    end.countDown();
    threads.shutdownNow();
  }

  @Test
  void aTenantWhoseServerHangsDoesNotHoldUpAnother() throws Exception {
    CountDownLatch hanging = new CountDownLatch(DEAD * ON_THE_WIRE);
    server.setDispatcher(
        new Tenants.Answering() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            if (tenant(request).startsWith("dead")) {
              hanging.countDown();
              end.await();
            }
            return super.dispatch(request);
          }
        });
    try (Transport transport = Transport.create();
        OrgDirectoryClient quiet = Tenants.client(server, transport, "quiet")) {
      List<OrgDirectoryClient> dead = new ArrayList<>();
      List<Future<?>> stuck = new ArrayList<>();
      for (int i = 0; i < DEAD; i++) {
        dead.add(Tenants.client(server, transport, "dead-" + i));
        stuck.addAll(getFrom(ON_THE_WIRE + BEHIND, dead.get(i)));
      }
      hanging.await();
      worksOn(quiet);
      assertThat(stuck).noneMatch(Future::isDone);
      dead.forEach(OrgDirectoryClient::close);
      assertThat(stuck)
          .allSatisfy(
              call -> assertThatThrownBy(call::get).hasCauseInstanceOf(CancelledException.class));
      worksOn(quiet);
    }
  }

  @Test
  void throttledTenantDoesNotDelayOthers() throws Exception {
    server.setDispatcher(
        new Tenants.Answering() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return tenant(request).equals("throttled")
                ? new MockResponse.Builder().code(429).setHeader("Retry-After", "30").build()
                : super.dispatch(request);
          }
        });
    Asleep timing = new Asleep();
    try (Transport transport = Transport.builder().timeSource(timing).build();
        OrgDirectoryClient throttled = Tenants.client(server, transport, "throttled");
        OrgDirectoryClient quiet = Tenants.client(server, transport, "quiet")) {
      List<Future<?>> waiting = getFrom(WAITING, throttled);
      timing.asleep.await();
      worksOn(quiet);
      assertThat(waiting).noneMatch(Future::isDone);
      threads.shutdownNow();
      assertThat(waiting)
          .allSatisfy(
              call ->
                  assertThatThrownBy(call::get).hasCauseInstanceOf(InterruptedCallException.class));
    }
  }

  private List<Future<?>> getFrom(int threadCount, OrgDirectoryClient tenant) {
    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < threadCount; i++) {
      calls.add(threads.submit(() -> tenant.organizations().get(OrganizationId.of(1))));
    }
    return calls;
  }

  private static void worksOn(OrgDirectoryClient tenant) {
    for (int i = 0; i < TIMES; i++) {
      Tenants.useThreeWays(tenant);
    }
  }

  /** The real clock, but who sleeps sleeps until interrupted. */
  private static final class Asleep implements TimeSource {
    private final CountDownLatch asleep = new CountDownLatch(1);

    @Override
    public Instant now() {
      return TimeSource.system().now();
    }

    @Override
    public long nanoTime() {
      return TimeSource.system().nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      asleep.countDown();
      new CountDownLatch(1).await();
    }

    @Override
    public double random() {
      return TimeSource.system().random();
    }
  }
}
