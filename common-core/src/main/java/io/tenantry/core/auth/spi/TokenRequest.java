package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.SecureUrl;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A POST that asks for a token, with a form as its body, a plain text, or nothing.
 *
 * @param url where to; https, or plain http to this machine
 * @param headers additional headers, a client's Basic authentication for example
 * @param form the form members of the body, in order; empty for a request without a form
 * @param text the whole body as plain text, a refresh token for example; null where there is none
 * @param remedy what to do when the endpoint refuses: one sentence
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
    SecureUrl.require("token URL", url, ConfigurationException::new);
  }

  /**
   * Reads a URL that a user configured, for credentials to travel to.
   *
   * @param what what the URL is for, as the message names it: "base URL"
   * @throws ConfigurationException if it is no http(s) URL, holds a user, a query or a fragment, or
   *     uses plain http to another machine
   */
  public static HttpUrl url(String what, @Nullable String text) {
    return SecureUrl.parse(what, text, ConfigurationException::new);
  }

  /** A form, as OAuth 2 has it. */
  public TokenRequest(HttpUrl url, Map<String, String> headers, Map<String, String> form) {
    this(url, headers, form, null, CLIENT);
  }

  /** A body of plain text. */
  public static TokenRequest text(HttpUrl url, Secret text) {
    return new TokenRequest(url, Map.of(), Map.of(), text, CLIENT);
  }

  /** No body: the headers say all. */
  public static TokenRequest empty(HttpUrl url, Map<String, String> headers) {
    return new TokenRequest(url, headers, Map.of(), null, CLIENT);
  }

  /** The same with another advice. */
  public TokenRequest withRemedy(String advice) {
    return new TokenRequest(url, headers, form, text, advice);
  }

  /** Where the request goes, without any value of it. */
  @Override
  public String toString() {
    return "TokenRequest[" + url.host() + url.encodedPath() + "]";
  }
}
