package io.tenantry.ncentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.NoWaiting;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.ncentral.model.Customer;
import io.tenantry.ncentral.model.Device;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.NewSite;
import io.tenantry.ncentral.model.ServiceOrgId;
import io.tenantry.ncentral.model.Site;
import io.tenantry.ncentral.model.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What users write, as they write it. */
class StoriesTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("ncentral");

  private record Tenant(String name, String url, Secret jwt) {}

  @Test
  void buildUpACustomer() throws InterruptedException {
    NCentralClient ncentral = NCentral.at(server);
    ServiceOrgId serviceOrgId = ServiceOrgId.of(50);
    server.enqueue(
        Replies.json(201, "{\"customerId\":67890,\"data\":{\"customerName\":\"Acme\"}}"),
        Replies.json(201, "{\"data\":{\"siteId\":\"11111\"}}"));

    Customer customer =
        ncentral
            .customers()
            .create(
                serviceOrgId,
                NewCustomer.builder()
                    .customerName("Acme")
                    .contactFirstName("Jane")
                    .contactLastName("Doe")
                    .build());
    Site site =
        ncentral
            .sites()
            .create(
                customer.customerId(),
                NewSite.builder()
                    .siteName("Acme HQ")
                    .contactFirstName("Jane")
                    .contactLastName("Doe")
                    .build());

    assertThat(site.siteId()).isEqualTo(SiteId.of(11111));
    Sent.to(server).line("POST /api/service-orgs/50/customers");
    Sent.to(server)
        .line("POST /api/customers/67890/sites")
        .jsonText(
            "{\"siteName\":\"Acme HQ\",\"contactFirstName\":\"Jane\",\"contactLastName\":\"Doe\"}");
  }

  @Test
  void aHundredTenantsShareOneTransportAndNoToken() throws Exception {
    List<Tenant> tenants =
        IntStream.range(0, 100)
            .mapToObj(i -> new Tenant("t" + i, server.url("/").toString(), Secret.of("jwt-" + i)))
            .toList();
    server.dispatcher(new EveryTenantsDevices());
    Queue<Device> seen = new ConcurrentLinkedQueue<>();
    ExecutorService inventory = Executors.newFixedThreadPool(4);
    try (Transport transport = Transport.create()) {
      List<Future<?>> running =
          tenants.stream()
              .<Future<?>>map(
                  t ->
                      inventory.submit(
                          () ->
                              NCentralClient.builder()
                                  .transport(transport)
                                  .label(t.name())
                                  .baseUrl(t.url())
                                  .userApiToken(t.jwt())
                                  .build()
                                  .devices()
                                  .list()
                                  .forEach(seen::add)))
              .toList();
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      inventory.shutdown();
    }
    assertThat(seen)
        .extracting(device -> device.longName().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(
            tenants.stream().map(t -> "device of " + t.jwt().reveal()).toList());
  }

  /** Issues tokens that name their JWT, and devices that name their token. */
  private static final class EveryTenantsDevices extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String bearer = request.getHeaders().get("Authorization").replace("Bearer ", "");
      if (request.getTarget().equals("/api/auth/authenticate")) {
        return NCentral.tokens("access-" + bearer, "refresh-" + bearer);
      }
      String owner = bearer.replace("access-", "");
      return Replies.json(
          200,
          "{\"data\":[{\"deviceId\":1,\"longName\":\"device of "
              + owner
              + "\"}],\"totalItems\":1}");
    }
  }

  @Test
  void aTenantsLabelIsInItsErrors() {
    server.enqueue(Replies.json(404, "{\"status\":404,\"message\":\"NOT FOUND: gone\"}"));
    NCentralClient acme =
        NCentral.builder(server, new NoWaiting())
            .label("acme")
            .credentials(BearerToken.of(Secret.of("access-token")))
            .build();
    assertThatThrownBy(() -> acme.sites().get(SiteId.of(1)))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("acme");
  }

  @Test
  void anEndpointWithoutAMethodIsCalledRaw() throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"data\":[]}"));
    JsonValue raw =
        NCentral.at(server)
            .raw()
            .get("/customers", Map.of("pageSize", 10), JsonValue.class)
            .body()
            .orElseThrow();
    assertThat(raw).isEqualTo(JsonValue.parse("{\"data\":[]}"));
    Sent.to(server)
        .line("GET /api/customers?pageSize=10")
        .header("Authorization", "Bearer access-token");
  }
}
