package io.tenantry.system.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.model.Organization;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * A thousand tenants walk through their lists at once, each on a virtual thread. The server answers
 * nobody's second page before all thousand have requested it: if a call held on to its carrier
 * while it waits, the few carriers would be used up and nobody would get there.
 */
@EnabledForJreRange(min = JRE.JAVA_21)
@Timeout(120)
class VirtualThreadsTest {
  private static final int TENANTS = 1_000;
  private static final int PAGES = 3;

  private final CountDownLatch atSecondPage = new CountDownLatch(TENANTS);
  private final ExecutorService serving = virtualThreads();
  private final ExecutorService walking = virtualThreads();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = HttpServer.create(anyPort, TENANTS);
    server.createContext("/v1/organizations", this::serve);
    server.setExecutor(serving);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    serving.shutdownNow();
    walking.shutdownNow();
  }

  @Test
  void aThousandTenantsWalkAtOnce() throws Exception {
    try (Transport transport = Transport.create()) {
      List<Future<List<Organization>>> walks = new ArrayList<>();
      for (int tenant = 0; tenant < TENANTS; tenant++) {
        OrgDirectoryClient client = client(transport, tenant);
        walks.add(walking.submit(() -> client.organizations().list().toList()));
      }
      for (Future<List<Organization>> walk : walks) {
        assertThat(walk.get()).extracting(row -> row.id().value()).containsExactly("1", "2", "3");
      }
    }
  }

  private OrgDirectoryClient client(Transport transport, int tenant) {
    return OrgDirectoryClient.builder()
        .transport(transport)
        .baseUrl(address() + "/v1")
        .account("tenant-" + tenant)
        .personalToken(Secret.of("token"))
        .build();
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    int page = query.contains("search_after=") ? query.charAt(query.length() - 1) - '0' : 1;
    if (page == 2) {
      awaitAll();
    }
    if (page < PAGES) {
      String next = address() + "/v1/organizations?per_page=100&search_after=" + (page + 1);
      exchange.getResponseHeaders().set("Link", "<" + next + ">; rel=\"next\"");
    }
    byte[] body = ("[{\"id\":" + page + "}]").getBytes(StandardCharsets.UTF_8);
    // this server keeps no more than 200 connections and closes the others unasked
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void awaitAll() throws IOException {
    atSecondPage.countDown();
    try {
      atSecondPage.await();
    } catch (InterruptedException e) {
      throw new IOException("The test is over", e);
    }
  }

  /** By reflection: this is compiled for a JDK that has none. */
  private static ExecutorService virtualThreads() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("JDK 21 and later have virtual threads", e);
    }
  }
}
