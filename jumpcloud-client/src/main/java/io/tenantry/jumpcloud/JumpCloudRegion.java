package io.tenantry.jumpcloud;

/** Where a tenant lives: it has to be asked there, a tenant of one region is unknown in others. */
public enum JumpCloudRegion {
  /** United States, {@code console.jumpcloud.com}. */
  US("jumpcloud.com"),
  /** European Union, {@code console.eu.jumpcloud.com}. */
  EU("eu.jumpcloud.com"),
  /** India, {@code console.in.jumpcloud.com}; its token address is known from one other client. */
  IN("in.jumpcloud.com");

  private final String domain;

  JumpCloudRegion(String domain) {
    this.domain = domain;
  }

  /** The root of the region's console, below which both versions of the interface live. */
  public String url() {
    return "https://console." + domain;
  }

  /** Where a service account exchanges its secret for a token. */
  public String tokenUrl() {
    return "https://admin-oauth.id." + domain + "/oauth2/token";
  }
}
