package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrafficTest {
  private final AtomicLong clock = new AtomicLong();

  private static HttpResponse<String> get(Sandbox sandbox) {
    return Wire.to(sandbox.directory()).get("/organizations");
  }

  @Test
  void callsBeyondTheWindowAreRefusedUntilTheOldestHasLeftIt() {
    try (Sandbox sandbox =
        Sandbox.builder()
            .directory(d -> d.limitWindow(2, Duration.ofSeconds(3)).limitClock(clock::get))
            .build()
            .start()) {
      assertThat(get(sandbox).statusCode()).isEqualTo(200);
      clock.set(1_500_000_000L);
      assertThat(get(sandbox).statusCode()).isEqualTo(200);

      HttpResponse<String> refused = get(sandbox);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("2");
      clock.set(2_999_999_999L);
      assertThat(get(sandbox).statusCode()).isEqualTo(429);
      clock.set(3_000_000_000L);
      assertThat(get(sandbox).statusCode()).isEqualTo(200);

      Traffic traffic = sandbox.directory().traffic();
      assertThat(traffic.refused()).isEqualTo(2);
      assertThat(traffic.mostInWindow()).isEqualTo(4);
    }
  }

  @Test
  void refusalsMaySayNothingOfWhenToComeAgain() {
    try (Sandbox sandbox =
        Sandbox.builder()
            .directory(d -> d.limitWindow(1, Duration.ofHours(1)).limitWithoutRetryAfter())
            .build()
            .start()) {
      get(sandbox);
      assertThat(get(sandbox).headers().firstValue("Retry-After")).isEmpty();
    }
  }

  @Test
  void callsBeyondThoseAllowedAtOnceAreRefused() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().directory(d -> d.limitConcurrent(1)).build().start()) {
      CountDownLatch inside = new CountDownLatch(1);
      CountDownLatch release = new CountDownLatch(1);
      sandbox.directory().onExchange(exchange -> hold(exchange, inside, release));
      CompletableFuture<HttpResponse<String>> running =
          CompletableFuture.supplyAsync(() -> get(sandbox), task -> new Thread(task).start());
      assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(get(sandbox).statusCode()).isEqualTo(429);
      release.countDown();
      assertThat(running.get().statusCode()).isEqualTo(200);
      assertThat(get(sandbox).statusCode()).isEqualTo(200);
      assertThat(sandbox.directory().traffic().mostConcurrent()).isEqualTo(2);
    }
  }

  private static void hold(Exchange exchange, CountDownLatch inside, CountDownLatch release) {
    if (exchange.status() != 200) {
      return;
    }
    inside.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void limitsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> Sandbox.builder().directory(d -> d.limitConcurrent(0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sandbox.builder().directory(d -> d.limitWindow(1, Duration.ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT0S");
  }
}
