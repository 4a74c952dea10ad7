/** Typed client for N-central. */
module io.tenantry.ncentral {
  requires transitive io.tenantry.core;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.tenantry.ncentral;
  exports io.tenantry.ncentral.model;
}
