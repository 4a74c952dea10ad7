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

/** Where a list lies, and which links to a next page lead there: those with the same path. */
final class ListUrl {
  private final CallRunner calls;
  private final Operation operation;
  private final HttpUrl first;

  ListUrl(CallRunner calls, Operation operation, Request first) {
    this.calls = calls;
    this.operation = operation;
    this.first = first.url();
  }

  /** Of the first request, below the base URL, as it was written. */
  String path() {
    return calls.baseUrl().below(first).orElse("").replaceAll("(?s)\\?.*", "");
  }

  /**
   * Path and query below the base URL of a link to this very list. A vendor may write the path in
   * its own way, with other escapes or a slash too many: the first request's is taken.
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

  /**
   * Whether a text is what {@link #own} gives: what is resolved or written anew on the way is not.
   */
  boolean isOwn(String link) {
    return link.startsWith("/") && own(calls.baseUrl().at(link)).filter(link::equals).isPresent();
  }

  /**
   * The address to which a link leads.
   *
   * @throws PagingException if that is not this list
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
