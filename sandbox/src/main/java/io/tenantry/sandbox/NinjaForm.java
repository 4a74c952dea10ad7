package io.tenantry.sandbox;

/** The two forms in which NinjaOne's answers are known. */
enum NinjaForm {
  DOCUMENTED,
  OBSERVED
}
