package io.tenantry.core.internal;

import java.util.Locale;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The rule for every URL that credentials travel to: https, or plain http to this very machine. */
public final class SecureUrl {
  private SecureUrl() {}

  /**
   * Reads a URL that a user configured.
   *
   * @param what what the URL is for, as the message names it: "base URL"
   * @param failure makes the exception, for a text that is no http(s) URL, that holds a user, a
   *     query or a fragment, or that uses plain http to another machine
   */
  public static HttpUrl parse(
      String what, @Nullable String text, Function<String, ? extends RuntimeException> failure) {
    HttpUrl url = text == null ? null : HttpUrl.parse(text.strip());
    if (url == null) {
      throw failure.apply(
          "The " + what + " is missing or malformed: give one such as https://api.example.com/v1");
    }
    if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
      throw failure.apply(
          "The " + what + " of " + url.host() + " must not hold a user or password");
    }
    if (url.encodedQuery() != null || url.encodedFragment() != null) {
      throw failure.apply(
          "The " + what + " of " + url.host() + " must not hold a query or fragment");
    }
    require(what, url, failure);
    return url;
  }

  /** Refuses plain http to another machine. */
  public static void require(
      String what, HttpUrl url, Function<String, ? extends RuntimeException> failure) {
    if (!url.isHttps() && !isLoopback(url.host())) {
      throw failure.apply(
          "The "
              + what
              + " uses plain http to "
              + url.host()
              + ": credentials travel by https only");
    }
  }

  private static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
  }
}
