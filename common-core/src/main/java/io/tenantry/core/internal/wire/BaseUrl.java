package io.tenantry.core.internal.wire;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.SecureUrl;
import io.tenantry.core.spec.QueryText;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A client's base URL: an origin and possibly a path prefix. All requests stay below it. */
public final class BaseUrl {
  private final HttpUrl url;
  private final String prefix;
  private final Origin origin;

  /** Ignores a trailing slash. */
  private BaseUrl(HttpUrl url) {
    this.prefix = url.encodedPath().replaceAll("/+$", "");
    this.url = url.newBuilder().encodedPath(prefix.isEmpty() ? "/" : prefix).build();
    this.origin = Origin.of(url);
  }

  public static BaseUrl parse(@Nullable String text) {
    return new BaseUrl(SecureUrl.parse("baseUrl", text, ConfigurationException::new));
  }

  public HttpUrl url() {
    return url;
  }

  public Origin origin() {
    return origin;
  }

  /** Returns the URL of a request that Retrofit built, moved below this base. */
  public HttpUrl move(HttpUrl built) {
    return url.newBuilder()
        .encodedPath(prefix + built.encodedPath())
        .encodedQuery(built.encodedQuery())
        .build();
  }

  /** Returns the URL of a path that the caller wrote, with a query. */
  public HttpUrl path(ErrorContext call, String path, Map<String, ?> query) {
    if (path.contains("://") || path.startsWith("//") || path.contains("?") || path.contains("#")) {
      throw new InvalidArgumentException(
          call,
          "path must be relative to the base URL and have no query. Pass the query as a map",
          null);
    }
    whole(call, "path", path);
    HttpUrl target =
        url.newBuilder().encodedPath(prefix + "/" + path.replaceAll("^/+", "")).build();
    if (!isBelow(target)) {
      throw new InvalidArgumentException(
          call, "path must stay below " + origin + prefix + "/", null);
    }
    HttpUrl.Builder full = target.newBuilder();
    query.forEach(
        (name, value) -> {
          String text = QueryText.of(value);
          if (text != null) {
            full.addQueryParameter(
                whole(call, "query parameter name", name),
                whole(call, "parameter \"" + name + '"', text));
          }
        });
    return full.build();
  }

  private static String whole(ErrorContext call, String what, String text) {
    return Checks.wholeText(
        text, what, message -> new InvalidArgumentException(call, message, null));
  }

  /**
   * Returns the path and query relative to this base, unchanged; empty if the URL is not below it.
   */
  public Optional<String> below(HttpUrl target) {
    String query = target.encodedQuery();
    String path = target.encodedPath();
    return isBelow(target)
        ? Optional.of(path.substring(prefix.length()) + (query == null ? "" : "?" + query))
        : Optional.empty();
  }

  /** Returns the URL of a path and query relative to this base, unchanged. */
  public HttpUrl at(String pathAndQuery) {
    int end = pathAndQuery.indexOf('?');
    String path = end < 0 ? pathAndQuery : pathAndQuery.substring(0, end);
    String query = end < 0 ? null : pathAndQuery.substring(end + 1);
    return url.newBuilder().encodedPath(prefix + path).encodedQuery(query).build();
  }

  /** Returns a link of a page, resolved against the page's URL. */
  public HttpUrl link(ErrorContext call, HttpUrl page, String link) {
    HttpUrl target = page.resolve(link);
    if (target == null) {
      throw new PagingException(call, "the next page's link is not a URL", null);
    }
    if (!Origin.of(target).equals(origin)) {
      throw new PagingException(
          call,
          "the next page's link leads to %s, but credentials are sent to %s only"
              .formatted(Origin.of(target), origin),
          null);
    }
    if (!isBelow(target)) {
      throw new PagingException(
          call, "the next page's link leads out of " + origin + prefix + "/", null);
    }
    return target;
  }

  private boolean isBelow(HttpUrl target) {
    return Origin.of(target).equals(origin) && target.encodedPath().startsWith(prefix + "/");
  }

  @Override
  public String toString() {
    return origin + prefix;
  }
}
