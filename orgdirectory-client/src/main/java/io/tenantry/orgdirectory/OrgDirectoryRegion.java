package io.tenantry.orgdirectory;

/**
 * The region of an account. For a private installation, use {@code baseUrl} and {@code tokenUrl}.
 */
public enum OrgDirectoryRegion {
  /** Production, Europe and all countries without their own region. */
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
  /** The demo environment. */
  DEMO("xurrent-demo.com");

  private final String domain;

  OrgDirectoryRegion(String domain) {
    this.domain = domain;
  }

  /** Returns the base URL of the REST API, version included. */
  public String url() {
    return "https://api." + domain + "/v1";
  }

  /** Returns the token URL for client credentials. */
  public String tokenUrl() {
    return "https://oauth." + domain + "/token";
  }
}
