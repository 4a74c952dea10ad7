package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.FileTokenStore;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.http.Threads.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token in a file, and programs that share it. */
class TwoProcessesTest {
  private static final Duration LIFE = Duration.ofMinutes(2);

  @StartStop private final MockWebServer server = new MockWebServer();

  @TempDir Path temp;

  private final RotatingServer vendor = new RotatingServer();

  private FileTokenStore store() {
    return FileTokenStore.at(temp.resolve("tokens"));
  }

  /** A token that has expired, and the refresh token r0 that the vendor knows. */
  private void storeExpired() {
    Instant past = Instant.parse("2020-01-01T00:00:00Z");
    AccessToken access = new AccessToken(Secret.of("a0"), past, past.plusSeconds(3600));
    AccessToken refresh = new AccessToken(Secret.of("r0"), past, past.plusSeconds(3600));
    assertThat(store().compareAndSet(RotatingSource.KEY, 0, new TokenGrant(access, refresh, null)))
        .isTrue();
  }

  private Program renewOnce() throws Exception {
    return Program.start(RenewOnce.class, server.url("/api"), temp.resolve("tokens"));
  }

  @Test
  void twoProcessesMakeOneRefreshOfATokenThatServesOnce() throws Exception {
    storeExpired();
    CountDownLatch oneWaits = new CountDownLatch(1);
    vendor.beforeToken(
        () -> {
          if (vendor.used().size() > 1) {
            oneWaits.countDown();
          }
          opened(oneWaits);
        });
    server.setDispatcher(vendor);

    try (Program one = renewOnce();
        Program other = renewOnce()) {
      Running<List<String>> first = Threads.start(() -> lines(one, oneWaits));
      Running<List<String>> second = Threads.start(() -> lines(other, oneWaits));

      assertThat(first.get()).contains("sent Bearer a1");
      assertThat(second.get()).contains("sent Bearer a1");
    }
    assertThat(vendor.used()).containsExactly("r0");
    assertThat(vendor.revoked()).isFalse();
    assertThat(store().read(RotatingSource.KEY).orElseThrow().version()).isEqualTo(2);
  }

  private static List<String> lines(Program program, CountDownLatch waits) throws Exception {
    List<String> all = new ArrayList<>();
    for (String line = program.line(); line != null; line = program.line()) {
      all.add(line);
      if (line.equals("waiting")) {
        waits.countDown();
      }
    }
    return all;
  }

  private static void opened(CountDownLatch latch) {
    try {
      Threads.await(latch);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theLeaseOfAKilledProcessEndsWithIt() throws Exception {
    TokenStore store = store();
    try (Program holder = Program.start(HoldLease.class, temp.resolve("tokens"))) {
      assertThat(holder.line()).isEqualTo("leased");
      assertThat(store.lease(RotatingSource.KEY, LIFE)).isEmpty();

      holder.kill();

      assertThat(store.lease(RotatingSource.KEY, LIFE)).isPresent();
    }
  }

  @Test
  void theLeaseOfAProcessThatHangsEndsAfterItsLife() throws Exception {
    try (Program holder = Program.start(HoldLease.class, temp.resolve("tokens"))) {
      assertThat(holder.line()).isEqualTo("leased");
      TokenStore later = FileTokenStore.at(temp.resolve("tokens"), () -> Instant.now().plus(LIFE));

      assertThat(store().lease(RotatingSource.KEY, LIFE)).isEmpty();
      assertThat(later.lease(RotatingSource.KEY, LIFE)).isPresent();
      assertThat(later.lease(RotatingSource.KEY, LIFE)).isEmpty();
    }
  }
}
