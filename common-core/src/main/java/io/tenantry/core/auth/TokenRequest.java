package io.tenantry.core.auth;

import java.util.Map;
import okhttp3.HttpUrl;

/**
 * A POST that asks for a token.
 *
 * @param url where to; https, or plain http to this machine
 * @param headers additional headers, a client's Basic authentication for example
 * @param form the form members of the body, in order
 */
public record TokenRequest(HttpUrl url, Map<String, String> headers, Map<String, String> form) {
  public TokenRequest {
    SecureUrl.require("token URL", url);
  }

  /** Where the request goes, without any value of it. */
  @Override
  public String toString() {
    return "TokenRequest[" + url.host() + url.encodedPath() + "]";
  }
}
