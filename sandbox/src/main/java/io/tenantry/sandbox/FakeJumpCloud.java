package io.tenantry.sandbox;

import io.tenantry.sandbox.jumpcloud.JumpCloudVendor;
import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.OrganizationNames;
import io.tenantry.sandbox.server.Vendor;
import java.util.List;

/**
 * A fake JumpCloud (a provider with its organizations, administrators, integrations, invoices and
 * cases). Thread-safe.
 *
 * <p>Where the vendor's documentation is silent, the fake picks one behavior: names of
 * organizations need not be unique, emails of administrators must be, a PUT changes only the fields
 * it contains, the id is always among the selected fields, and service accounts have the same
 * rights as API keys.
 */
public final class FakeJumpCloud extends FakeVendor {
  private final JumpCloudVendor vendor;

  FakeJumpCloud(JumpCloudSetup setup) {
    super(setup, "jumpcloud-token-");
    vendor = new JumpCloudVendor(context(), setup.form, setup.rights);
    vendor.fill(new OrganizationNames(setup.seed), setup.organizations);
  }

  @Override
  public String url() {
    return origin() + "/api/v2";
  }

  /**
   * Returns the URL that exchanges a service account's credentials, sent by HTTP Basic, for an
   * access token.
   */
  public String tokenUrl() {
    return origin() + vendor.tokenPath();
  }

  /** Returns the id of the only provider. */
  public String providerId() {
    return vendor.providerId();
  }

  /** Returns the key to send as {@code x-api-key}. It never expires. */
  public String apiKey() {
    return vendor.apiKey();
  }

  /** Returns the client id that {@link #tokenUrl()} accepts. */
  public String clientId() {
    return vendor.clientId();
  }

  /** Returns the client secret that belongs to {@link #clientId()}. */
  public String clientSecret() {
    return vendor.clientSecret();
  }

  /** Returns a snapshot of every organization, oldest first. */
  public List<JumpCloudOrganization> organizations() {
    return vendor.organizations(JumpCloudOrganization::of);
  }

  /**
   * Returns a snapshot of one organization.
   *
   * @throws IllegalArgumentException if there is no organization with this id
   */
  public JumpCloudOrganization organization(String id) {
    Checks.notNull("id", id);
    return vendor.organization(id, JumpCloudOrganization::of);
  }

  /** Returns a snapshot of every administrator, oldest first. */
  public List<JumpCloudAdministrator> administrators() {
    return vendor.administrators(JumpCloudAdministrator::of);
  }

  /** Returns the ids of the invoices, oldest first. */
  public List<String> invoices() {
    return vendor.invoices();
  }

  /**
   * Returns the bytes of an invoice's PDF, as they are downloaded.
   *
   * @throws IllegalArgumentException if there is no invoice with this id
   */
  public byte[] invoice(String id) {
    Checks.notNull("id", id);
    return vendor.invoice(id);
  }

  /** Adds an organization, even if the name is taken, and returns its id. */
  public String add(String name) {
    Checks.notNull("name", name);
    return vendor.add(name);
  }

  /**
   * Renames an organization, as a user of the vendor's web interface would.
   *
   * @throws IllegalArgumentException if there is no organization with this id
   */
  public void rename(String id, String newName) {
    Checks.notNull("id", id);
    Checks.notNull("newName", newName);
    vendor.rename(id, newName);
  }

  @Override
  Vendor vendor() {
    return vendor;
  }
}
