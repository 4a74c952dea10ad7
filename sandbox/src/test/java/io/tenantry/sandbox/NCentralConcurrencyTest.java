package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NCentralConcurrencyTest {
  @RegisterExtension
  final Sandbox sandbox =
      Sandbox.builder().nCentral(n -> n.organizations(4).enforceConcurrency()).build();

  @Test
  void callsBeyondTheLimitOfTheirEndpointAreThrottledUntilOneEnds() throws Exception {
    Wire central = Wire.to(sandbox.nCentral());
    CountDownLatch inside = new CountDownLatch(3);
    CountDownLatch release = new CountDownLatch(1);
    sandbox.nCentral().onExchange(exchange -> hold(exchange, inside, release));
    List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String path = "/api/customers/" + sandbox.nCentral().customers().get(i).id();
      running.add(
          CompletableFuture.supplyAsync(() -> central.get(path), task -> new Thread(task).start()));
    }
    inside.await();
    HttpResponse<String> refused = central.get("/api/customers/51");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Wire.object(refused).get("message").getAsString()).contains("TOO MANY REQUESTS");
    assertThat(central.get("/api/customers").statusCode()).isEqualTo(200);
    release.countDown();
    for (CompletableFuture<HttpResponse<String>> call : running) {
      assertThat(call.get().statusCode()).isEqualTo(200);
    }
    assertThat(central.get("/api/customers/51").statusCode()).isEqualTo(200);
  }

  private static void hold(Exchange exchange, CountDownLatch inside, CountDownLatch release) {
    boolean one = exchange.path().startsWith("/api/customers/") && exchange.status() == 200;
    if (!one) {
      return;
    }
    inside.countDown();
    try {
      release.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
