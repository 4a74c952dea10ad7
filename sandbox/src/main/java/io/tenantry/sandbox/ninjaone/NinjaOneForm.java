package io.tenantry.sandbox.ninjaone;

/** The form of NinjaOne's responses: as documented, or as observed at tenants. */
public enum NinjaOneForm {
  DOCUMENTED,
  OBSERVED
}
