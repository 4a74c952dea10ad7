package io.tenantry.core.internal;

import java.util.function.Function;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Checks URLs that credentials are sent to: https, or plain http to this machine. */
public final class SecureUrl {
  private static final Pattern LOOPBACK_IPV4 =
      Pattern.compile("127(?:\\.(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])){3}");

  private SecureUrl() {}

  /**
   * Parses a URL that a program configured.
   *
   * @param what the name of the setting in messages: "baseUrl"
   * @param failure makes the exception for a text that is not an http(s) URL, contains a user, a
   *     query or a fragment, or uses plain http to another machine
   */
  public static HttpUrl parse(
      String what, @Nullable String text, Function<String, ? extends RuntimeException> failure) {
    HttpUrl url = text == null ? null : HttpUrl.parse(text.strip());
    if (url == null) {
      throw failure.apply(
          what
              + shown(text)
              + " is not an absolute http(s) URL, for example https://api.example.com/v1");
    }
    if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
      throw failure.apply(
          what + " must not contain a user or password, but has one before the host " + url.host());
    }
    if (url.encodedQuery() != null || url.encodedFragment() != null) {
      throw failure.apply(
          what + " must not contain a query or fragment, but has one after the host " + url.host());
    }
    require(what, url, failure);
    return url;
  }

  /** Returns the text for a message, unless it may contain a password or token. */
  private static String shown(@Nullable String text) {
    boolean confidential = text == null || text.matches("(?s).*[@?#].*");
    return confidential ? "" : " \"" + Excerpts.oneLine(text, 80) + "\"";
  }

  /** Rejects plain http to another machine. */
  public static void require(
      String what, HttpUrl url, Function<String, ? extends RuntimeException> failure) {
    if (!url.isHttps() && !isLoopback(url.host())) {
      throw failure.apply(
          "%s must use https, but was http://%s. Plain http is allowed to this machine only"
              .formatted(what, url.host()));
    }
  }

  /**
   * Exact names and addresses only: what a resolver might send elsewhere ("localhost.", "127.1",
   * "x.localhost", octal numbers) is not accepted. OkHttp has canonicalized IPv6 addresses.
   */
  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || LOOPBACK_IPV4.matcher(host).matches();
  }
}
