package io.tenantry.system.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.client.Transport;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

class ThreadsOfTenantsTest {
  private static final int FEW = 50;
  private static final int MANY = 1_000;

  /** OkHttp and Okio end and start housekeeping threads as they see fit. */
  private static final int HOUSEKEEPING = 5;

  @StartStop private final MockWebServer server = Tenants.server();

  private final List<OrgDirectoryClient> tenants = new ArrayList<>();

  @Test
  void aThousandTenantsHaveNoMoreThreadsThanFifty() {
    server.setDispatcher(new Tenants.Answering());
    try (Transport transport = Transport.create()) {
      Set<Thread> others = threads();
      use(transport, FEW);
      int withFew = threads().size();
      use(transport, MANY);
      Set<Thread> withMany = threads();
      assertThat(withMany.size() - withFew).isLessThan(HOUSEKEEPING);
      withMany.removeAll(others);
      assertThat(withMany)
          .filteredOn(thread -> !thread.getName().contains("MockWebServer"))
          .allMatch(Thread::isDaemon);
    }
  }

  private void use(Transport transport, int upTo) {
    while (tenants.size() < upTo) {
      OrgDirectoryClient tenant = Tenants.client(server, transport, "tenant-" + tenants.size());
      Tenants.useThreeWays(tenant);
      tenants.add(tenant);
    }
  }

  private static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }
}
