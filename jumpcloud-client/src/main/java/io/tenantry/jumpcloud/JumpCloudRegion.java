package io.tenantry.jumpcloud;

/** The region of a tenant. A tenant is known in its own region only. */
public enum JumpCloudRegion {
  /** United States, {@code console.jumpcloud.com}. */
  US("jumpcloud.com"),
  /** European Union, {@code console.eu.jumpcloud.com}. */
  EU("eu.jumpcloud.com"),
  /**
   * India, {@code console.in.jumpcloud.com}; the token URL is not in the vendor's documentation.
   */
  IN("in.jumpcloud.com");

  private final String domain;

  JumpCloudRegion(String domain) {
    this.domain = domain;
  }

  /** Returns the address of the region's console, which serves both versions of the API. */
  public String url() {
    return "https://console." + domain;
  }

  /** Returns the token URL for service accounts. */
  public String tokenUrl() {
    return "https://admin-oauth.id." + domain + "/oauth2/token";
  }
}
