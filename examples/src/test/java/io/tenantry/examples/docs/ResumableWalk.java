package io.tenantry.examples.docs;

import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.Walk;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.Device;
import java.util.function.Consumer;

final class ResumableWalk {
  /**
   * @param saved the checkpoint of the last run; null for a new walk
   */
  static void run(
      NCentralClient ncentral, String saved, Consumer<Device> store, Consumer<String> save) {
    Paged<Device> devices = ncentral.devices().list();
    try (Walk<Device> walk = saved == null ? devices.walk() : devices.resume(saved)) {
      int n = 0;
      while (walk.hasNext()) {
        store.accept(walk.next());
        if (++n % 100 == 0) {
          save.accept(walk.checkpoint());
        }
      }
      save.accept(walk.checkpoint());
    }
  }
}
