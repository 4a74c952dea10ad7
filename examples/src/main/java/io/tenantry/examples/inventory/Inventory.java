package io.tenantry.examples.inventory;

import io.tenantry.core.client.Transport;
import io.tenantry.core.error.ApiException;
import io.tenantry.ncentral.model.DevicesListOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads the devices of many tenants, a few tenants at a time, over one transport. */
final class Inventory {
  private final Journal journal;
  private final DevicesListOptions listing;
  private final int atOnce;

  /**
   * @param atOnce how many tenants are read at the same time
   */
  Inventory(Journal journal, DevicesListOptions listing, int atOnce) {
    this.journal = journal;
    this.listing = listing;
    this.atOnce = atOnce;
  }

  /** Reads what the journal doesn't have yet; one tenant's trouble is no other's. */
  InventoryResult run(List<Tenant> tenants) {
    ExecutorService workers = Executors.newFixedThreadPool(atOnce, Inventory::worker);
    try (Transport transport = Transport.create()) {
      Map<String, Future<Optional<ApiException>>> walks = new LinkedHashMap<>();
      for (Tenant tenant : tenants) {
        TenantWalk walk = new TenantWalk(tenant, journal);
        walks.put(tenant.name(), workers.submit(() -> walk.run(transport, listing)));
      }
      return result(walks);
    } finally {
      workers.shutdownNow();
    }
  }

  private InventoryResult result(Map<String, Future<Optional<ApiException>>> walks) {
    Map<String, ApiException> failed = new LinkedHashMap<>();
    AtomicInteger devices = new AtomicInteger();
    walks.forEach(
        (name, walk) -> {
          outcome(walk).ifPresent(failure -> failed.put(name, failure));
          devices.addAndGet(journal.rows(name).size());
        });
    return new InventoryResult(walks.size(), devices.get(), failed);
  }

  private static Optional<ApiException> outcome(Future<Optional<ApiException>> walk) {
    try {
      return walk.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted; the next inventory resumes from the journal");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("The inventory itself failed", e.getCause());
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "inventory");
    thread.setDaemon(true);
    return thread;
  }
}
