/** The ground floor of all clients: knows HTTP and no vendor. */
module io.tenantry.core {
  requires transitive com.squareup.moshi;
  requires transitive okhttp3;
  requires transitive okio;
  requires static transitive org.jspecify;
  requires transitive retrofit2;

  exports io.tenantry.core.auth;
  exports io.tenantry.core.client;
  exports io.tenantry.core.error;
  exports io.tenantry.core.http;
  exports io.tenantry.core.json;
  exports io.tenantry.core.limit;
  exports io.tenantry.core.paging;

  // for generated clients
  exports io.tenantry.core.auth.spi;
  exports io.tenantry.core.client.spi;
  exports io.tenantry.core.codegen;
  exports io.tenantry.core.codegen.json;
  exports io.tenantry.core.spec;
}
