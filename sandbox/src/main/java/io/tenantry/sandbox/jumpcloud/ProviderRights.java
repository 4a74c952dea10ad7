package io.tenantry.sandbox.jumpcloud;

/**
 * What the provider's callers may do.
 *
 * @param createOrganizations whether they may create organizations
 * @param billing whether they may set {@code maxSystemUsers}
 */
public record ProviderRights(boolean createOrganizations, boolean billing) {
  public static final ProviderRights ALL = new ProviderRights(true, true);

  public ProviderRights withoutCreation() {
    return new ProviderRights(false, billing);
  }

  public ProviderRights withoutBilling() {
    return new ProviderRights(createOrganizations, false);
  }
}
