package io.tenantry.sandbox;

/** How the fake organization directory starts. */
public final class DirectorySetup extends VendorSetup<DirectorySetup> {
  long firstId = 1001;
  boolean accountHeaderRequired = true;

  DirectorySetup() {}

  @Override
  DirectorySetup self() {
    return this;
  }

  /** The id of the first organization; the others follow. Ids are 64 bits wide. 1001 by default. */
  public DirectorySetup firstId(long id) {
    firstId = id;
    return this;
  }

  /** Also answers requests that don't name the account; the documents disagree on that. */
  public DirectorySetup accountHeaderOptional() {
    accountHeaderRequired = false;
    return this;
  }
}
