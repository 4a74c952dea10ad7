package io.tenantry.ninjaone;

/** Where a NinjaOne instance runs. An instance that is not listed is named by its address. */
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
  /** United States federal, {@code fed.ninjarmm.com}; its version lags behind the others. */
  FED("fed"),
  /** Japan, {@code jp.ninjarmm.com}; known from other clients only. */
  JP("jp");

  private final String host;

  NinjaOneRegion(String host) {
    this.host = host;
  }

  /** The root of the instances of this region, without the prefix of the API. */
  public String url() {
    return "https://" + host + ".ninjarmm.com";
  }
}
