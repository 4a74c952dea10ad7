package io.tenantry.core.http;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.json.Decoder;
import io.tenantry.core.json.PageBody;
import io.tenantry.core.paging.LinkHeader;
import io.tenantry.core.paging.Page;
import io.tenantry.core.paging.PageFacts;
import io.tenantry.core.paging.PageSource;
import io.tenantry.core.paging.PagingRule;
import io.tenantry.core.paging.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Gets the pages of one list: each by a call of its own, derived from the first request. */
final class PageRequests<T> implements PageSource<T> {
  private final Caller caller;
  private final Operation operation;
  private final Request first;
  private final PagingRule rule;
  private final JsonAdapter<T> item;
  private final @Nullable Function<? super T, String> idOf;
  private final Cancellation cancellation = new Cancellation("the walk was closed");

  PageRequests(
      Caller caller,
      Operation operation,
      Request first,
      PagingRule rule,
      JsonAdapter<T> item,
      @Nullable Function<? super T, String> idOf) {
    this.caller = caller;
    this.operation = operation;
    this.first = first;
    this.rule = rule;
    this.item = item;
    this.idOf = idOf;
  }

  @Override
  public Page<T> fetch(Position position) {
    Request request = first.newBuilder().url(url(position)).build();
    return caller.send(operation, request, reader(position), cancellation);
  }

  @Override
  public PageSource<T> alone() {
    return new PageRequests<>(caller, operation, first, rule, item, idOf);
  }

  @Override
  public void cancel() {
    cancellation.cancel();
  }

  private HttpUrl url(Position position) {
    if (position.link() != null) {
      return caller.baseUrl().link(caller.context(operation), first.url(), position.link());
    }
    HttpUrl.Builder url = first.url().newBuilder();
    rule.query(position, first.url().queryParameterNames()).forEach(url::setQueryParameter);
    return url.build();
  }

  private AnswerReader<Page<T>> reader(Position position) {
    AnswerReader<PageBody<T>> bodies =
        Bodies.json(
            (body, call) -> Decoder.decodePage(body, rule.shape(), item, caller.drift(call)));
    return (answer, call) -> page(position, bodies.read(answer, call), answer, call.context);
  }

  private Page<T> page(Position position, PageBody<T> body, Answer answer, ErrorContext call) {
    try {
      return new Page<>(body.items(), rule.next(position, facts(body, answer)));
    } catch (PagingException e) {
      throw e.vendor().isPresent() ? e : new PagingException(call, e.getMessage(), e);
    }
  }

  private PageFacts facts(PageBody<T> body, Answer answer) {
    return PageFacts.of(body.rows())
        .asBareArray(body.bareArray())
        .withMembers(body.members())
        .withLastId(lastId(body.items()))
        .withHeaders(named(answer.headers()))
        .withNextLink(rule.needsLink() ? nextLink(answer) : null);
  }

  private @Nullable String lastId(List<T> items) {
    return idOf == null || items.isEmpty() ? null : idOf.apply(items.get(items.size() - 1));
  }

  private Map<String, String> named(Headers headers) {
    Map<String, String> wanted = new HashMap<>();
    for (String name : rule.headerNames()) {
      Optional.ofNullable(headers.get(name)).ifPresent(value -> wanted.put(name, value));
    }
    return wanted;
  }

  /**
   * Absolute, but not yet checked: a link that leads elsewhere must not cost the page that it came
   * with.
   */
  private static @Nullable String nextLink(Answer answer) {
    return LinkHeader.next(answer.headers().values("Link"))
        .map(link -> absolute(answer, link))
        .orElse(null);
  }

  private static String absolute(Answer answer, String link) {
    HttpUrl resolved = answer.url().resolve(link);
    return resolved == null ? link : resolved.toString();
  }
}
