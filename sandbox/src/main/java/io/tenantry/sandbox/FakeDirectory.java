package io.tenantry.sandbox;

import io.tenantry.sandbox.orgdirectory.DirectoryVendor;
import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.OrganizationNames;
import io.tenantry.sandbox.server.Vendor;
import java.util.List;

/**
 * A fake organization directory (the 4me / Xurrent REST API, organizations). Thread-safe.
 *
 * <p>Where the vendor's documentation is silent, the fake picks one behavior: a PATCH replaces
 * {@code custom_fields} as a whole, both null and {@code ""} clear a text, names need not be
 * unique, and filters on texts are case-sensitive and take commas literally.
 */
public final class FakeDirectory extends FakeVendor {
  private final DirectoryVendor vendor;

  FakeDirectory(DirectorySetup setup) {
    super(setup, "directory-token-");
    vendor =
        new DirectoryVendor(context(), this::origin, setup.firstId, setup.accountHeaderRequired);
    vendor.fill(new OrganizationNames(setup.seed), setup.organizations);
  }

  @Override
  public String url() {
    return origin() + "/v1";
  }

  /** Returns the URL that exchanges client credentials for an access token. */
  public String tokenUrl() {
    return origin() + vendor.tokenPath();
  }

  /**
   * Returns the account to name in {@code X-Xurrent-Account}, or in the older {@code
   * X-4me-Account}.
   */
  public String account() {
    return vendor.account();
  }

  /** Returns a personal access token. It never expires. */
  public String personalToken() {
    return vendor.personalToken();
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
  public List<DirectoryOrganization> organizations() {
    return vendor.organizations(DirectoryOrganization::of);
  }

  /**
   * Returns a snapshot of one organization.
   *
   * @throws IllegalArgumentException if there is no organization with this id
   */
  public DirectoryOrganization organization(long id) {
    return vendor.organization(id, DirectoryOrganization::of);
  }

  /** Adds an organization with this name and default values, and returns its id. */
  public long add(String name) {
    Checks.notNull("name", name);
    return vendor.add(name);
  }

  /** Adds an organization from its JSON, including its id, exactly as responses will contain it. */
  public void addJson(String organization) {
    Checks.notNull("organization", organization);
    vendor.addJson(organization);
  }

  /**
   * Renames an organization, as a user of the vendor's web interface would.
   *
   * @throws IllegalArgumentException if there is no organization with this id
   */
  public void rename(long id, String newName) {
    Checks.notNull("newName", newName);
    vendor.change(id, json -> json.addProperty("name", newName));
  }

  /**
   * Disables an organization.
   *
   * @throws IllegalArgumentException if there is no organization with this id
   */
  public void disable(long id) {
    vendor.change(id, json -> json.addProperty("disabled", true));
  }

  @Override
  Vendor vendor() {
    return vendor;
  }
}
