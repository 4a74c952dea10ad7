package io.tenantry.ninjaone;

/** The region of a NinjaOne instance. For an instance that is not listed, use {@code baseUrl}. */
public enum NinjaOneRegion {
  /** United States, {@code app.ninjarmm.com}. */
  US("app"),
  /** United States, second site, {@code us2.ninjarmm.com}. */
  US2("us2"),
  /** Europe, {@code eu.ninjarmm.com}. */
  EU("eu"),
  /** Canada, {@code ca.ninjarmm.com}. */
  CA("ca"),
  /** Oceania, {@code oc.ninjarmm.com}. */
  OC("oc"),
  /** United States federal, {@code fed.ninjarmm.com}; its version is behind the others. */
  FED("fed"),
  /** Japan, {@code jp.ninjarmm.com}; not in the vendor's documentation. */
  JP("jp");

  private final String host;

  NinjaOneRegion(String host) {
    this.host = host;
  }

  /** Returns the address of the region, without the API's path prefix. */
  public String url() {
    return "https://" + host + ".ninjarmm.com";
  }
}
