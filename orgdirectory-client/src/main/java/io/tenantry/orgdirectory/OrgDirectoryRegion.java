package io.tenantry.orgdirectory;

/**
 * Where an account lives (source: the vendor's introduction page). A private installation is named
 * by its addresses instead.
 */
public enum OrgDirectoryRegion {
  /** Production, Europe and everywhere without a region of its own. */
  GLOBAL("xurrent.com"),
  /** Production, Australia. */
  AUSTRALIA("au.xurrent.com"),
  /** Production, United Kingdom. */
  UNITED_KINGDOM("uk.xurrent.com"),
  /** Production, Switzerland. */
  SWITZERLAND("ch.xurrent.com"),
  /** Production, United States. */
  UNITED_STATES("us.xurrent.com"),
  /** Quality assurance, Europe. */
  GLOBAL_QA("xurrent.qa"),
  /** Quality assurance, Australia. */
  AUSTRALIA_QA("au.xurrent.qa"),
  /** Quality assurance, United Kingdom. */
  UNITED_KINGDOM_QA("uk.xurrent.qa"),
  /** Quality assurance, Switzerland. */
  SWITZERLAND_QA("ch.xurrent.qa"),
  /** Quality assurance, United States. */
  UNITED_STATES_QA("us.xurrent.qa"),
  /** The demo environment; there is one. */
  DEMO("xurrent-demo.com");

  private final String domain;

  OrgDirectoryRegion(String domain) {
    this.domain = domain;
  }

  /** The base URL of the REST API, version included. */
  public String url() {
    return "https://api." + domain + "/v1";
  }

  /** Where client credentials are exchanged for a token. */
  public String tokenUrl() {
    return "https://oauth." + domain + "/token";
  }
}
