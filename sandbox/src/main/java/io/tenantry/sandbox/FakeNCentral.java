package io.tenantry.sandbox;

import java.util.List;

/**
 * A fake N-central (service organizations, customers, sites, organization units, devices).
 * Thread-safe.
 *
 * <p>Where its documents leave something open, it takes one of the possible ways: names need not be
 * unique unless asked for, a page past the end is empty, a page size above 1000 is refused, an
 * access token stays good when its refresh token is used.
 */
public final class FakeNCentral extends FakeVendor {
  private final Object lock = new Object();
  private final NCentralStore store = new NCentralStore();
  private final Crowd crowd = new Crowd();
  private final boolean concurrencyEnforced;
  private final NCentralAccess access;
  private final NCentralApi api;

  FakeNCentral(NCentralSetup setup) {
    super(setup, "ncentral-token-" + tenant(setup));
    access = new NCentralAccess(tokens(), tenant(setup));
    concurrencyEnforced = setup.concurrencyEnforced;
    NCentralSeed.fill(store, setup);
    api = new NCentralApi(store, setup, pages());
  }

  private static String tenant(NCentralSetup setup) {
    return setup.path.isEmpty() ? "" : setup.path.substring(1) + "-";
  }

  @Override
  public String url() {
    return origin();
  }

  /** The user's API token (a JWT) that is exchanged for an access token. It never expires. */
  public String jwt() {
    return access.jwt();
  }

  /** Restarts the server: no access token and no refresh token is good any more. */
  public void reboot() {
    access.reboot();
  }

  /** Every refresh token that was issued, oldest first. */
  public List<String> refreshTokensIssued() {
    return access.refreshTokensIssued();
  }

  /** The id of the service organization that is there from the start. */
  public long serviceOrgId() {
    return store.firstServiceOrg().id();
  }

  /** Every service organization as it stands now, in the order of the ids. */
  public List<NCentralServiceOrg> serviceOrgs() {
    synchronized (lock) {
      return store.units(NCentralLevel.SO).stream().map(NCentralUnit::serviceOrg).toList();
    }
  }

  /** Every customer as it stands now, in the order of the ids. */
  public List<NCentralCustomer> customers() {
    synchronized (lock) {
      return store.units(NCentralLevel.CUSTOMER).stream().map(NCentralUnit::customer).toList();
    }
  }

  /** Every site as it stands now, in the order of the ids. */
  public List<NCentralSite> sites() {
    synchronized (lock) {
      return store.units(NCentralLevel.SITE).stream().map(NCentralUnit::site).toList();
    }
  }

  /** The id of every device as it stands now, in ascending order. */
  public List<Long> deviceIds() {
    synchronized (lock) {
      return store.devices().stream().map(NCentralDevice::id).toList();
    }
  }

  /** One customer as it stands now. */
  public NCentralCustomer customer(long id) {
    synchronized (lock) {
      return known(NCentralLevel.CUSTOMER, id).customer();
    }
  }

  /** Adds a service organization; returns its id. */
  public long addServiceOrg(String name) {
    synchronized (lock) {
      return added(NCentralLevel.SO, store.system(), name);
    }
  }

  /** Adds a customer to {@link #serviceOrgId()}, also one whose name is taken; returns its id. */
  public long add(String name) {
    return add(serviceOrgId(), name);
  }

  /** Adds a customer to a service organization; returns its id. */
  public long add(long serviceOrgId, String name) {
    synchronized (lock) {
      return added(NCentralLevel.CUSTOMER, known(NCentralLevel.SO, serviceOrgId), name);
    }
  }

  /** Adds a site to a customer; returns its id. */
  public long addSite(long customerId, String name) {
    synchronized (lock) {
      return added(NCentralLevel.SITE, known(NCentralLevel.CUSTOMER, customerId), name);
    }
  }

  /** Renames a customer, as its owner would in the vendor's user interface. */
  public void rename(long customerId, String newName) {
    synchronized (lock) {
      known(NCentralLevel.CUSTOMER, customerId).rename(newName);
    }
  }

  /** Marks a customer, as its owner would in the vendor's user interface. */
  public void mark(long customerId, String externalId) {
    synchronized (lock) {
      known(NCentralLevel.CUSTOMER, customerId).details.addProperty("externalId", externalId);
    }
  }

  private long added(NCentralLevel level, NCentralUnit parent, String name) {
    NCentralUnit unit = store.add(level, parent, name);
    NCentralSeed.contact(unit, "Jane", "Doe");
    return unit.id();
  }

  private NCentralUnit known(NCentralLevel level, long id) {
    NCentralUnit unit = store.find(level, id);
    if (unit == null) {
      throw new IllegalArgumentException("N-central has no such " + level + ": " + id);
    }
    return unit;
  }

  @Override
  boolean isTokenRequest(Ask ask) {
    return NCentralAccess.isTokenRequest(ask);
  }

  @Override
  Answer token(Ask ask) {
    if (!ask.body().isEmpty()) {
      secretSeen(ask.body());
    }
    return access.token(ask);
  }

  @Override
  Answer handle(Ask ask) {
    if (concurrencyEnforced && !crowd.enter(ask)) {
      return error(429, Faults.TOO_MANY);
    }
    return access.refusal(ask).orElseGet(() -> authorized(ask));
  }

  private Answer authorized(Ask ask) {
    synchronized (lock) {
      return api.answer(ask);
    }
  }

  @Override
  void over(Ask ask) {
    super.over(ask);
    crowd.leave(ask);
  }

  @Override
  Answer error(int status, String message) {
    return NCentralErrors.answer(status, message);
  }

  @Override
  Answer signed(Answer answer) {
    return answer;
  }
}
