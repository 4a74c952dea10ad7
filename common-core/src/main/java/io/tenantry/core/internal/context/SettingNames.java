package io.tenantry.core.internal.context;

/**
 * What a client's builder calls its settings, for remedies. Immutable.
 *
 * @param baseUrl the setters of the base URL: "region(…) or baseUrl(…)"
 * @param tokenUrl the setters of the token URL
 * @param scope the setter of the scopes of token requests
 */
public record SettingNames(String baseUrl, String tokenUrl, String scope) {
  /** Returns the names for a token request, whose URL is the token URL. */
  SettingNames ofToken() {
    return new SettingNames(tokenUrl, tokenUrl, scope);
  }
}
