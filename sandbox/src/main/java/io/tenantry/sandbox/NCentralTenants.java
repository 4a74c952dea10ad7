package io.tenantry.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Many N-centrals behind one port, each with a path, a user and a state of its own: for jobs that
 * walk through thousands of tenants.
 *
 * <pre>{@code
 * try (NCentralTenants tenants = NCentralTenants.of(1_000, (n, i) -> n.organizations(i % 20)).start()) {
 *   tenants.get(0).url();
 * }
 * }</pre>
 *
 * <p>A tenant's secrets are refused by every other. Thread-safe. Started once and closed once.
 */
public final class NCentralTenants implements AutoCloseable {
  private final VendorServer server = new VendorServer(0);
  private final List<FakeNCentral> tenants = new ArrayList<>();

  private NCentralTenants() {}

  /**
   * So many N-centrals; nothing listens before {@link #start}.
   *
   * @param setup sets up each; it is told its number, from 0
   */
  public static NCentralTenants of(int count, ObjIntConsumer<NCentralSetup> setup) {
    NCentralTenants all = new NCentralTenants();
    for (int i = 0; i < Faults.positive(count); i++) {
      NCentralSetup one = new NCentralSetup();
      setup.accept(one, i);
      one.behind(all.server, "/tenant-" + i);
      all.tenants.add(new FakeNCentral(one));
    }
    return all;
  }

  /** Starts to listen; to be called once. */
  public NCentralTenants start() {
    server.start();
    return this;
  }

  /** How many there are. */
  public int size() {
    return tenants.size();
  }

  /**
   * One of them, from 0. Closing it closes all: they have one server.
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public FakeNCentral get(int index) {
    return tenants.get(index);
  }

  /** Stops listening and cuts the connections that are still open. */
  @Override
  public void close() {
    server.close();
  }
}
