package io.tenantry.sandbox;

import io.tenantry.sandbox.ninjaone.NinjaOneVendor;
import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.OrganizationNames;
import io.tenantry.sandbox.server.Vendor;
import java.util.List;

/**
 * A fake NinjaOne (organizations, locations, policy mappings, custom fields). Thread-safe.
 *
 * <p>Where the vendor's documentation is silent, the fake picks one behavior: names are unique and
 * compared case-sensitively, a PATCH replaces {@code userData} as a whole, a PUT of policies
 * replaces all mappings, and every custom field exists.
 */
public final class FakeNinjaOne extends FakeVendor {
  private final NinjaOneVendor vendor;

  FakeNinjaOne(NinjaOneSetup setup) {
    super(setup, "ninjaone-token-");
    vendor = new NinjaOneVendor(context(), setup.form, setup.oldTokenPath);
    vendor.fill(new OrganizationNames(setup.seed), setup.organizations);
  }

  @Override
  public String url() {
    return origin();
  }

  /** Returns the URL that exchanges client credentials for an access token. */
  public String tokenUrl() {
    return origin() + vendor.tokenPath();
  }

  /** Returns the client id that {@link #tokenUrl()} accepts. */
  public String clientId() {
    return vendor.clientId();
  }

  /** Returns the client secret that belongs to {@link #clientId()}. */
  public String clientSecret() {
    return vendor.clientSecret();
  }

  /** Returns a snapshot of every organization, ordered by id. */
  public List<NinjaOrganization> organizations() {
    return vendor.organizations(NinjaOrganization::of);
  }

  /**
   * Returns a snapshot of one organization.
   *
   * @throws IllegalArgumentException if there is no organization with this id
   */
  public NinjaOrganization organization(long id) {
    return vendor.organization(id, NinjaOrganization::of);
  }

  /** Adds an organization, even if the name is taken, and returns its id. */
  public long add(String name) {
    Checks.notNull("name", name);
    return vendor.add(name);
  }

  /**
   * Renames an organization, as a user of the vendor's web interface would.
   *
   * @throws IllegalArgumentException if there is no organization with this id
   */
  public void rename(long id, String newName) {
    Checks.notNull("newName", newName);
    vendor.rename(id, newName);
  }

  @Override
  Vendor vendor() {
    return vendor;
  }
}
