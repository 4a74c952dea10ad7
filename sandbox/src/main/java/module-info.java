/** Fake vendors over HTTP, for tests of programs that call the real ones. */
module io.tenantry.sandbox {
  requires com.google.gson;
  requires mockwebserver3;
  requires okhttp3;
  requires okio;
  requires static transitive org.jspecify;
  requires static org.junit.jupiter.api;

  exports io.tenantry.sandbox;
}
