package io.tenantry.core.auth;

/**
 * What a client tells the credentials that it opens.
 *
 * @param vendor the vendor's short name: "ninjaone"
 * @param store where tokens are kept
 */
public record SessionSettings(String vendor, TokenStore store) {
  /** Settings of a client on its own: its tokens end with it. */
  public static SessionSettings of(String vendor) {
    return new SessionSettings(vendor, TokenStore.inMemory());
  }
}
