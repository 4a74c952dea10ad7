package io.tenantry.system.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.client.Transport;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.model.OrganizationId;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The transport lives on, the tenants that used it are collected. */
class TenantsLeaveNoTraceTest {
  private static final int ATTEMPTS = 50;

  @StartStop private final MockWebServer server = Tenants.server();

  private final Transport transport = Transport.create();

  @BeforeEach
  void answer() {
    server.setDispatcher(
        new Tenants.Answering() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return request.getTarget().endsWith("/404")
                ? new MockResponse.Builder().code(404).body("{}").build()
                : super.dispatch(request);
          }
        });
  }

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void aClosedClientIsCollected() {
    isCollected(OrgDirectoryClient::close);
  }

  @Test
  void aClientThatWasOnlyDroppedIsCollected() {
    isCollected(tenant -> {});
  }

  @Test
  void aClientWithAnUnfinishedWalkIsCollected() {
    isCollected(tenant -> tenant.organizations().list().iterator().next());
  }

  @Test
  void aClientWhoseCallFailedIsCollected() {
    isCollected(
        tenant ->
            assertThatThrownBy(() -> tenant.organizations().get(OrganizationId.of(404)))
                .isInstanceOf(NotFoundException.class));
  }

  @Test
  void closingOneClientLeavesTheTransportToTheOthers() {
    OrgDirectoryClient one = Tenants.client(server, transport, "one");
    try (OrgDirectoryClient other = Tenants.client(server, transport, "other")) {
      Tenants.useThreeWays(one);
      one.close();
      Tenants.useThreeWays(other);
      assertThat(connections()).isEqualTo(1);
    }
  }

  /** Each new connection has the number after the last one's. */
  private int connections() {
    int connections = 0;
    for (int i = server.getRequestCount(); i > 0; i--) {
      connections = Math.max(connections, taken().getConnectionIndex() + 1);
    }
    return connections;
  }

  private RecordedRequest taken() {
    try {
      return server.takeRequest();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void isCollected(Consumer<OrgDirectoryClient> fate) {
    WeakReference<OrgDirectoryClient> tenant = usedAndForgotten(fate);
    Tenants.useThreeWays(Tenants.client(server, transport, "other"));
    for (int i = 0; i < ATTEMPTS && tenant.get() != null; i++) {
      System.gc();
    }
    assertThat(tenant.get()).isNull();
  }

  private WeakReference<OrgDirectoryClient> usedAndForgotten(Consumer<OrgDirectoryClient> fate) {
    OrgDirectoryClient tenant = Tenants.client(server, transport, "forgotten");
    Tenants.useThreeWays(tenant);
    fate.accept(tenant);
    return new WeakReference<>(tenant);
  }
}
