/** Typed client for the organization directory (4me / Xurrent REST API). */
module io.tenantry.orgdirectory {
  requires transitive io.tenantry.core;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports io.tenantry.orgdirectory;
  exports io.tenantry.orgdirectory.model;
}
