/** Typed client for the provider side of JumpCloud. */
module io.tenantry.jumpcloud {
  requires transitive io.tenantry.core;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.tenantry.jumpcloud;
  exports io.tenantry.jumpcloud.model;
}
