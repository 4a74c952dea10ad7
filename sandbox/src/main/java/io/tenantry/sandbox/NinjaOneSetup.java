package io.tenantry.sandbox;

import io.tenantry.sandbox.ninjaone.NinjaOneForm;

/** The settings of the fake NinjaOne. Not thread-safe. */
public final class NinjaOneSetup extends VendorSetup<NinjaOneSetup> {
  NinjaOneForm form = NinjaOneForm.DOCUMENTED;
  boolean oldTokenPath;

  NinjaOneSetup() {}

  @Override
  NinjaOneSetup self() {
    return this;
  }

  /**
   * Responds as the vendor's documentation states: lists are envelopes with an opaque cursor and 50
   * rows by default, an organization has tags and fields, and a create accepts one policy object or
   * an array. This is the default.
   */
  public NinjaOneSetup documentedForm() {
    form = NinjaOneForm.DOCUMENTED;
    return this;
  }

  /**
   * Responds as some tenants do: lists are bare arrays, {@code after} is the last id, a list is
   * complete unless a page size is requested, organizations have {@code userData}, changes get 204,
   * and tags and fields have no effect.
   */
  public NinjaOneSetup observedForm() {
    form = NinjaOneForm.OBSERVED;
    return this;
  }

  /** Issues tokens at {@code /oauth/token} only; {@code /ws/oauth/token} responds with 404. */
  public NinjaOneSetup oldTokenPath() {
    oldTokenPath = true;
    return this;
  }
}
