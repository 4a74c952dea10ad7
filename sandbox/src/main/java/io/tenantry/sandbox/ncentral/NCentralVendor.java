package io.tenantry.sandbox.ncentral;

import io.tenantry.sandbox.server.Faults;
import io.tenantry.sandbox.server.OrganizationNames;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import io.tenantry.sandbox.server.Vendor;
import io.tenantry.sandbox.server.VendorContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** N-central's state and behavior. Thread-safe: one lock guards the state. */
public final class NCentralVendor implements Vendor {
  private final Object lock = new Object();
  private final Store store = new Store();
  private final EndpointConcurrency running = new EndpointConcurrency();
  private final boolean concurrencyEnforced;
  private final AccessCheck access;
  private final Operations operations;
  private final Consumer<String> secrets;

  /**
   * @param tenant part of all secrets, so that no other tenant has the same; empty for a fake that
   *     has a server to itself
   */
  public NCentralVendor(
      VendorContext context,
      String tenant,
      NCentralForm form,
      boolean uniqueNames,
      boolean concurrencyEnforced) {
    this.concurrencyEnforced = concurrencyEnforced;
    access = new AccessCheck(context.tokens(), tenant);
    operations = new Operations(store, form, uniqueNames, context.paging());
    secrets = context.secrets();
  }

  public void fill(OrganizationNames names, int customers) {
    synchronized (lock) {
      SampleData.fill(store, names, customers);
    }
  }

  public String jwt() {
    return access.jwt();
  }

  /** Voids all access and refresh tokens. */
  public void reboot() {
    access.reboot();
  }

  public List<String> refreshTokensIssued() {
    return access.refreshTokensIssued();
  }

  public long serviceOrgId() {
    return store.firstServiceOrg().id();
  }

  public <T> List<T> serviceOrgs(Function<NCentralUnit, T> view) {
    return units(UnitLevel.SO, view);
  }

  public <T> List<T> customers(Function<NCentralUnit, T> view) {
    return units(UnitLevel.CUSTOMER, view);
  }

  public <T> List<T> sites(Function<NCentralUnit, T> view) {
    return units(UnitLevel.SITE, view);
  }

  private <T> List<T> units(UnitLevel level, Function<NCentralUnit, T> view) {
    synchronized (lock) {
      return store.units(level).stream().map(view).toList();
    }
  }

  public <T> T customer(long id, Function<NCentralUnit, T> view) {
    synchronized (lock) {
      return view.apply(known(UnitLevel.CUSTOMER, id));
    }
  }

  public List<Long> deviceIds() {
    synchronized (lock) {
      return store.devices().stream().map(Device::id).toList();
    }
  }

  public long addServiceOrg(String name) {
    synchronized (lock) {
      return added(UnitLevel.SO, store.system(), name);
    }
  }

  public long addCustomer(long serviceOrgId, String name) {
    synchronized (lock) {
      return added(UnitLevel.CUSTOMER, known(UnitLevel.SO, serviceOrgId), name);
    }
  }

  public long addSite(long customerId, String name) {
    synchronized (lock) {
      return added(UnitLevel.SITE, known(UnitLevel.CUSTOMER, customerId), name);
    }
  }

  public void rename(long customerId, String newName) {
    synchronized (lock) {
      known(UnitLevel.CUSTOMER, customerId).rename(newName);
    }
  }

  /** Sets a customer's external id. */
  public void mark(long customerId, String externalId) {
    synchronized (lock) {
      known(UnitLevel.CUSTOMER, customerId).details.addProperty("externalId", externalId);
    }
  }

  private long added(UnitLevel level, NCentralUnit parent, String name) {
    NCentralUnit unit = store.add(level, parent, name);
    SampleData.contact(unit, "Jane", "Doe");
    return unit.id();
  }

  private NCentralUnit known(UnitLevel level, long id) {
    NCentralUnit unit = store.find(level, id);
    if (unit == null) {
      throw new IllegalArgumentException(
          "the fake N-central has no " + level.title.toLowerCase(Locale.ROOT) + " " + id);
    }
    return unit;
  }

  @Override
  public boolean isTokenRequest(Request request) {
    return AccessCheck.isTokenRequest(request);
  }

  @Override
  public Response token(Request request) {
    if (!request.body().isEmpty()) {
      secrets.accept(request.body());
    }
    return access.token(request);
  }

  @Override
  public Response handle(Request request) {
    if (concurrencyEnforced && !running.enter(request)) {
      return error(429, Faults.TOO_MANY);
    }
    return access.refusal(request).orElseGet(() -> authorized(request));
  }

  private Response authorized(Request request) {
    synchronized (lock) {
      return operations.respond(request);
    }
  }

  @Override
  public void finished(Request request) {
    running.leave(request);
  }

  @Override
  public Response error(int status, String message) {
    return Errors.response(status, message);
  }
}
