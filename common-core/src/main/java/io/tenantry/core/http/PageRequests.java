package io.tenantry.core.http;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.json.Decoder;
import io.tenantry.core.json.PageBody;
import io.tenantry.core.paging.ListKey;
import io.tenantry.core.paging.Page;
import io.tenantry.core.paging.PageCall;
import io.tenantry.core.paging.PageSource;
import io.tenantry.core.paging.PagingRule;
import io.tenantry.core.paging.Position;
import io.tenantry.core.paging.SkippedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Gets the pages of one list: each by a call of its own, derived from the first request. */
final class PageRequests<T> implements PageSource<T> {
  private static final CallOptions ONCE = CallOptions.none().retry(RetryPolicy.NONE).failFast();

  private final Caller caller;
  private final Operation operation;
  private final Request first;
  private final PagingRule rule;
  private final JsonAdapter<T> item;
  private final Facts<T> facts;
  private final ListIdentity identity;
  private final ListAddress address;

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
    this.identity = new ListIdentity(caller, operation, first, rule);
    this.address = new ListAddress(caller, operation, first);
    this.facts = new Facts<>(address, rule, idOf);
  }

  @Override
  public Page<T> fetch(PageCall call) {
    Request request = first.newBuilder().url(url(call.position())).build();
    Caller how = call.repeats() ? caller : caller.with(ONCE);
    Cancellation ending = new Cancellation("the walk was closed, or the page cancelled");
    var cancelling = call.cancellation().onCancel(ending::cancel);
    try (cancelling) {
      return how.send(operation, request, reader(call), ending, Watch.to(call.log()));
    }
  }

  @Override
  public Position first() {
    Map<String, String> asked = new HashMap<>();
    for (String name : first.url().queryParameterNames()) {
      asked.put(name, first.url().queryParameter(name));
    }
    return rule.first(asked);
  }

  @Override
  public ListKey key() {
    return identity.key();
  }

  @Override
  public ErrorContext context() {
    return caller.context(operation);
  }

  @Override
  public Instant now() {
    return caller.timing().now();
  }

  @Override
  public Duration pause(Duration wished) {
    return Pauses.asked(wished);
  }

  @Override
  public void check(Position stored) {
    identity.check(stored);
  }

  @Override
  public boolean isExpired(Position stored, RuntimeException failure) {
    return identity.isExpired(stored, failure);
  }

  private HttpUrl url(Position position) {
    if (position.link() != null) {
      return address.follow(position.link());
    }
    HttpUrl.Builder url = first.url().newBuilder();
    position
        .query()
        .forEach(
            (name, value) -> {
              if (!value.equals(first.url().queryParameter(name))) {
                url.setQueryParameter(name, value);
              }
            });
    return url.build();
  }

  private AnswerReader<Page<T>> reader(PageCall call) {
    AnswerReader<PageBody<T>> bodies =
        Bodies.json(
            (body, sent) ->
                call.skipsUnreadable()
                    ? Decoder.decodeReadable(body, rule.shape(), item, caller.drift(sent))
                    : Decoder.decodePage(body, rule.shape(), item, caller.drift(sent)));
    return (answer, sent) -> page(call.position(), bodies.read(answer, sent), answer, sent.context);
  }

  private Page<T> page(Position position, PageBody<T> body, Answer answer, ErrorContext call) {
    List<SkippedRow> skipped =
        body.unreadable().stream()
            .map(
                row ->
                    new SkippedRow(
                        position.page(),
                        row.index(),
                        row.path().orElse("$"),
                        answer.redaction().of(row.json()),
                        answer.redaction().of(String.valueOf(row.getMessage()))))
            .toList();
    try {
      return new Page<>(
          body.items(), rule.next(position, facts.of(body, answer)), body.gaps(), skipped);
    } catch (PagingException e) {
      Redaction told = answer.redaction();
      throw e.vendor().isPresent()
          ? e
          : new PagingException(call, told.of(String.valueOf(e.getMessage())), told.of(e));
    }
  }
}
