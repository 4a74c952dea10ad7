package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.SecureUrl;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A POST request for a token. Its body is a form, plain text, or empty. Immutable; {@code toString}
 * contains no credentials.
 *
 * @param url the token URL; https, or plain http to this machine
 * @param headers additional headers, for example Basic authentication
 * @param form the form fields of the body, in order; empty for a request without a form
 * @param text the whole body as plain text (a refresh token, for example); null for another body
 * @param remedy what to do if the endpoint rejects the request: one sentence
 */
public record TokenRequest(
    HttpUrl url,
    Map<String, String> headers,
    Map<String, String> form,
    @Nullable Secret text,
    String remedy) {
  private static final String CLIENT =
      "Check the client id, its secret, the region and that the application is enabled";

  public TokenRequest {
    SecureUrl.require("tokenUrl", url, ConfigurationException::new);
  }

  /**
   * Parses a URL that credentials are sent to.
   *
   * @param what the name of the setting in messages: "baseUrl"
   * @throws ConfigurationException if it is not an http(s) URL, contains a user, a query or a
   *     fragment, or uses plain http to another machine
   */
  public static HttpUrl url(String what, @Nullable String text) {
    return SecureUrl.parse(what, text, ConfigurationException::new);
  }

  /** Creates a request with a form, as in OAuth 2. */
  public TokenRequest(HttpUrl url, Map<String, String> headers, Map<String, String> form) {
    this(url, headers, form, null, CLIENT);
  }

  /** Creates a request with plain text as its body. */
  public static TokenRequest text(HttpUrl url, Secret text) {
    return new TokenRequest(url, Map.of(), Map.of(), text, CLIENT);
  }

  /** Creates a request with an empty body. */
  public static TokenRequest empty(HttpUrl url, Map<String, String> headers) {
    return new TokenRequest(url, headers, Map.of(), null, CLIENT);
  }

  /** Returns a copy with another remedy. */
  public TokenRequest withRemedy(String advice) {
    return new TokenRequest(url, headers, form, text, advice);
  }

  /** Returns host and path of the URL, without headers and body. */
  @Override
  public String toString() {
    return "TokenRequest[" + url.host() + url.encodedPath() + "]";
  }
}
