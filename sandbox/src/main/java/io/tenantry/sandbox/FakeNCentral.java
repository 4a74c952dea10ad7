package io.tenantry.sandbox;

import io.tenantry.sandbox.ncentral.NCentralVendor;
import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.OrganizationNames;
import io.tenantry.sandbox.server.Vendor;
import java.util.List;

/**
 * A fake N-central (service organizations, customers, sites, organization units, devices).
 * Thread-safe.
 *
 * <p>Where the vendor's documentation is silent, the fake picks one behavior: names need not be
 * unique unless {@link NCentralSetup#uniqueNames()} is set, a page past the end is empty, a page
 * size above 1000 is refused, and an access token stays valid when its refresh token is used.
 */
public final class FakeNCentral extends FakeVendor {
  private final NCentralVendor vendor;

  FakeNCentral(NCentralSetup setup) {
    super(setup, "ncentral-token-" + tenant(setup));
    vendor =
        new NCentralVendor(
            context(), tenant(setup), setup.form, setup.uniqueNames, setup.concurrencyEnforced);
    vendor.fill(new OrganizationNames(setup.seed), setup.organizations);
  }

  private static String tenant(NCentralSetup setup) {
    return setup.path.isEmpty() ? "" : setup.path.substring(1) + "-";
  }

  @Override
  public String url() {
    return origin();
  }

  /**
   * Returns the user's API token (a JWT) that is exchanged for an access token. It never expires.
   */
  public String jwt() {
    return vendor.jwt();
  }

  /** Restarts the server: all access tokens and refresh tokens become invalid. */
  public void reboot() {
    vendor.reboot();
  }

  /** Returns every refresh token issued so far, oldest first. */
  public List<String> refreshTokensIssued() {
    return vendor.refreshTokensIssued();
  }

  /** Returns the id of the service organization that exists from the start. */
  public long serviceOrgId() {
    return vendor.serviceOrgId();
  }

  /** Returns a snapshot of every service organization, ordered by id. */
  public List<NCentralServiceOrg> serviceOrgs() {
    return vendor.serviceOrgs(NCentralServiceOrg::of);
  }

  /** Returns a snapshot of every customer, ordered by id. */
  public List<NCentralCustomer> customers() {
    return vendor.customers(NCentralCustomer::of);
  }

  /** Returns a snapshot of every site, ordered by id. */
  public List<NCentralSite> sites() {
    return vendor.sites(NCentralSite::of);
  }

  /** Returns the ids of all devices, in ascending order. */
  public List<Long> deviceIds() {
    return vendor.deviceIds();
  }

  /**
   * Returns a snapshot of one customer.
   *
   * @throws IllegalArgumentException if there is no customer with this id
   */
  public NCentralCustomer customer(long id) {
    return vendor.customer(id, NCentralCustomer::of);
  }

  /** Adds a service organization and returns its id. */
  public long addServiceOrg(String name) {
    Checks.notNull("name", name);
    return vendor.addServiceOrg(name);
  }

  /** Adds a customer to {@link #serviceOrgId()}, even if the name is taken, and returns its id. */
  public long add(String name) {
    Checks.notNull("name", name);
    return add(serviceOrgId(), name);
  }

  /**
   * Adds a customer to a service organization and returns its id.
   *
   * @throws IllegalArgumentException if there is no service organization with this id
   */
  public long add(long serviceOrgId, String name) {
    Checks.notNull("name", name);
    return vendor.addCustomer(serviceOrgId, name);
  }

  /**
   * Adds a site to a customer and returns its id.
   *
   * @throws IllegalArgumentException if there is no customer with this id
   */
  public long addSite(long customerId, String name) {
    Checks.notNull("name", name);
    return vendor.addSite(customerId, name);
  }

  /**
   * Renames a customer, as a user of the vendor's web interface would.
   *
   * @throws IllegalArgumentException if there is no customer with this id
   */
  public void rename(long customerId, String newName) {
    Checks.notNull("newName", newName);
    vendor.rename(customerId, newName);
  }

  /**
   * Sets a customer's external id, as a user of the vendor's web interface would.
   *
   * @throws IllegalArgumentException if there is no customer with this id
   */
  public void mark(long customerId, String externalId) {
    Checks.notNull("externalId", externalId);
    vendor.mark(customerId, externalId);
  }

  @Override
  Vendor vendor() {
    return vendor;
  }
}
