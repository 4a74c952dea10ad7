package io.tenantry.sandbox;

import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.VendorServer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Many fake N-central servers behind one port, each with its own path, user and state. Made for
 * tests of jobs that process thousands of tenants.
 *
 * <pre>{@code
 * try (NCentralTenants tenants = NCentralTenants.of(1_000, (n, i) -> n.organizations(i % 20)).start()) {
 *   tenants.get(0).url();
 * }
 * }</pre>
 *
 * <p>A tenant refuses the secrets of all others. Thread-safe. Can be started once and closed once.
 */
public final class NCentralTenants implements AutoCloseable {
  private final VendorServer server = new VendorServer(0);
  private final List<FakeNCentral> tenants = new ArrayList<>();

  private NCentralTenants() {}

  /**
   * Creates the tenants; they don't listen before {@link #start}.
   *
   * @param count the number of tenants, at least 1
   * @param setup sets up each tenant; receives its index, starting at 0
   */
  public static NCentralTenants of(int count, ObjIntConsumer<NCentralSetup> setup) {
    Checks.notNull("setup", setup);
    Checks.positive("count", count);
    NCentralTenants all = new NCentralTenants();
    for (int i = 0; i < count; i++) {
      NCentralSetup one = new NCentralSetup();
      setup.accept(one, i);
      one.behind(all.server, "/tenant-" + i);
      all.tenants.add(new FakeNCentral(one));
    }
    return all;
  }

  /** Starts to listen. Call it once. */
  public NCentralTenants start() {
    server.start();
    return this;
  }

  /** Returns the number of tenants. */
  public int size() {
    return tenants.size();
  }

  /**
   * Returns a tenant by its index, starting at 0. Closing it closes all tenants, because they share
   * one server.
   *
   * @throws IndexOutOfBoundsException if there is no tenant with this index
   */
  public FakeNCentral get(int index) {
    return tenants.get(index);
  }

  /** Stops listening and closes open connections. */
  @Override
  public void close() {
    server.close();
  }
}
