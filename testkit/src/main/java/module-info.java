/** Contract tests for rate limiters and token stores that share a store between processes. */
module io.tenantry.testkit {
  requires transitive io.tenantry.core;
  requires static transitive org.jspecify;

  exports io.tenantry.testkit;
}
