/** Typed client for NinjaOne. */
module io.tenantry.ninjaone {
  requires transitive io.tenantry.core;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.tenantry.ninjaone;
  exports io.tenantry.ninjaone.model;
}
