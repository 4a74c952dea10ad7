package io.tenantry.sandbox;

/** How the fake NinjaOne starts. */
public final class NinjaOneSetup extends VendorSetup<NinjaOneSetup> {
  NinjaForm form = NinjaForm.DOCUMENTED;
  boolean oldTokenPath;

  NinjaOneSetup() {}

  @Override
  NinjaOneSetup self() {
    return this;
  }

  /**
   * Answers as the document says: lists in an envelope with an opaque cursor and 50 rows by
   * default, tags and fields on the organization, one policy object or an array on create. The
   * default.
   */
  public NinjaOneSetup documentedForm() {
    form = NinjaForm.DOCUMENTED;
    return this;
  }

  /**
   * Answers as tenants were seen to: lists as bare arrays, {@code after} the last id, the whole
   * list unless a page size is given, {@code userData}, 204 to changes; tags and fields have no
   * effect.
   */
  public NinjaOneSetup observedForm() {
    form = NinjaForm.OBSERVED;
    return this;
  }

  /** Issues tokens under {@code /oauth/token} only; {@code /ws/oauth/token} is 404 then. */
  public NinjaOneSetup oldTokenPath() {
    oldTokenPath = true;
    return this;
  }
}
