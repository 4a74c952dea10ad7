package io.tenantry.core.internal.list;

import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.http.Operation;
import io.tenantry.core.internal.call.CallRunner;
import io.tenantry.core.internal.wire.Origin;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** The URL of a list. Only links with the same path lead to its pages. */
final class ListUrl {
  private final CallRunner calls;
  private final Operation operation;
  private final HttpUrl first;

  ListUrl(CallRunner calls, Operation operation, Request first) {
    this.calls = calls;
    this.operation = operation;
    this.first = first.url();
  }

  /** Returns the path of the first request, relative to the base URL. */
  String path() {
    return calls.baseUrl().below(first).orElse("").replaceAll("(?s)\\?.*", "");
  }

  /**
   * Returns the path and query, relative to the base URL, of a link to this list; empty for other
   * links. The path is that of the first request, since a vendor may escape it differently or add a
   * slash.
   */
  Optional<String> own(HttpUrl link) {
    String query = link.encodedQuery();
    boolean here = Origin.of(link).equals(calls.baseUrl().origin());
    return here && names(link).equals(names(first))
        ? Optional.of(path() + (query == null ? "" : "?" + query))
        : Optional.empty();
  }

  private static List<String> names(HttpUrl url) {
    return url.pathSegments().stream().filter(segment -> !segment.isEmpty()).toList();
  }

  /** Returns whether a text is a result of {@link #own}. */
  boolean isOwn(String link) {
    return link.startsWith("/") && own(calls.baseUrl().at(link)).filter(link::equals).isPresent();
  }

  /**
   * Returns the URL of a link to this list.
   *
   * @throws PagingException if the link leads elsewhere
   */
  HttpUrl follow(String link) {
    if (isOwn(link)) {
      return calls.baseUrl().at(link);
    }
    ErrorContext call = calls.context(operation);
    calls.baseUrl().link(call, first, link);
    throw new PagingException(
        call, "the next page's link leads out of " + operation.pathTemplate(), null);
  }
}
