package io.tenantry.examples.docs;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.paging.WalkSummary;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

final class AllDevices {
  record Tenant(String name, String url, Secret jwt) {}

  static List<Future<WalkSummary>> read(
      List<Tenant> tenants, ExecutorService workers, Consumer<Device> store)
      throws InterruptedException {
    try (Transport transport = Transport.create()) {
      List<Callable<WalkSummary>> walks = new ArrayList<>();
      for (Tenant tenant : tenants) {
        NCentralClient ncentral =
            NCentralClient.builder()
                .transport(transport)
                .label(tenant.name())
                .baseUrl(tenant.url())
                .userApiToken(tenant.jwt())
                .build();
        walks.add(() -> ncentral.devices().list().readAll(store));
      }
      return workers.invokeAll(walks);
    }
  }
}
