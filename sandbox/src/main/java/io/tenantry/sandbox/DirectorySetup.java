package io.tenantry.sandbox;

/** The settings of the fake organization directory. Not thread-safe. */
public final class DirectorySetup extends VendorSetup<DirectorySetup> {
  long firstId = 1001;
  boolean accountHeaderRequired = true;

  DirectorySetup() {}

  @Override
  DirectorySetup self() {
    return this;
  }

  /**
   * Sets the id of the first organization, a 64-bit number; the ids of the others follow it. The
   * default is 1001.
   */
  public DirectorySetup firstId(long id) {
    firstId = id;
    return this;
  }

  /**
   * Accepts requests that don't name the account. The vendor's documentation contradicts itself on
   * whether they must.
   */
  public DirectorySetup accountHeaderOptional() {
    accountHeaderRequired = false;
    return this;
  }
}
