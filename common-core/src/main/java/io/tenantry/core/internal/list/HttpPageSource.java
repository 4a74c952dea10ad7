package io.tenantry.core.internal.list;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Operation;
import io.tenantry.core.http.RetryPolicy;
import io.tenantry.core.internal.body.Decoder;
import io.tenantry.core.internal.body.PageBody;
import io.tenantry.core.internal.body.PageReader;
import io.tenantry.core.internal.call.CallRunner;
import io.tenantry.core.internal.call.JsonDecoder;
import io.tenantry.core.internal.context.CallMetrics;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.CancelSignal;
import io.tenantry.core.internal.gate.Pauses;
import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.FetchedPage.RowProblem;
import io.tenantry.core.internal.paging.ListKey;
import io.tenantry.core.internal.paging.PageCall;
import io.tenantry.core.internal.paging.PageFacts;
import io.tenantry.core.internal.paging.PageSequence;
import io.tenantry.core.internal.paging.PageSource;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.internal.redact.Redaction;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.json.UnreadableRow;
import io.tenantry.core.spec.PagingRule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of one list, each by a call derived from the first request. */
public final class HttpPageSource<T> implements PageSource<T> {
  private static final CallOptions ONCE = CallOptions.none().retry(RetryPolicy.NONE).failFast();

  private final CallRunner calls;
  private final Operation operation;
  private final Request first;
  private final PageSequence sequence;
  private final JsonAdapter<T> item;
  private final PageFactsReader<T> facts;
  private final @Nullable Function<? super T, String> idOf;
  private final ListFingerprint identity;
  private final ListUrl address;
  private final ListBody body;

  public HttpPageSource(
      CallRunner calls,
      Operation operation,
      Request first,
      PagingRule rule,
      JsonAdapter<T> item,
      @Nullable Function<? super T, String> idOf) {
    this(
        calls,
        operation,
        first,
        new PageSequence(rule, first.url().queryParameterNames()),
        item,
        idOf);
  }

  private HttpPageSource(
      CallRunner calls,
      Operation operation,
      Request first,
      PageSequence sequence,
      JsonAdapter<T> item,
      @Nullable Function<? super T, String> idOf) {
    this.calls = calls;
    this.operation = operation;
    this.first = first;
    this.sequence = sequence;
    this.item = item;
    this.idOf = idOf;
    this.body = new ListBody(first, sequence);
    this.identity = new ListFingerprint(calls, operation, first, sequence);
    this.address = new ListUrl(calls, operation, first);
    this.facts = new PageFactsReader<>(address, sequence, idOf);
  }

  @Override
  public FetchedPage<T> fetch(PageCall call) {
    Request request = request(call.position());
    CallRunner how = call.retries() ? calls : calls.with(ONCE);
    CancelSignal ending = new CancelSignal("the walk was closed or the page was cancelled");
    var cancelling = call.cancellation().onCancel(ending::cancel);
    try (cancelling) {
      return how.send(
          operation, request, new PageDecoder(call), ending, CallMetrics.to(call.log()));
    }
  }

  @Override
  public Position first() {
    if (sequence.isInBody()) {
      return sequence.first(body.asked());
    }
    Map<String, String> asked = new HashMap<>();
    for (String name : first.url().queryParameterNames()) {
      asked.put(name, first.url().queryParameter(name));
    }
    return sequence.first(asked);
  }

  @Override
  public PageSource<T> verified() {
    return sequence.isCounted() && !sequence.isVerified()
        ? new HttpPageSource<>(calls, operation, first, sequence.verified(), item, idOf)
        : this;
  }

  @Override
  public ListKey key() {
    return identity.key();
  }

  @Override
  public ErrorContext context() {
    return calls.context(operation);
  }

  @Override
  public @Nullable String idOf(T item) {
    return idOf == null ? null : idOf.apply(item);
  }

  @Override
  public Instant now() {
    return calls.time().now();
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

  private Request request(Position position) {
    return sequence.isInBody()
        ? first.newBuilder().method(first.method(), body.at(position)).build()
        : first.newBuilder().url(url(position)).build();
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

  /** Decodes one page, and determines where the next one is. */
  private final class PageDecoder extends JsonDecoder<FetchedPage<T>> {
    private final PageCall page;

    PageDecoder(PageCall page) {
      this.page = page;
    }

    @Override
    protected FetchedPage<T> read(BufferedResponse response, CallState call) throws IOException {
      PageReader<T> reader = new PageReader<>(sequence.shape(), item, page.skipsUnreadable());
      PageBody<T> body = Decoder.decode(response.body(), reader, call.drift(), call::check);
      return result(body, response, call);
    }

    /** Some vendors send no body for a list without rows; its headers still count. */
    @Override
    protected FetchedPage<T> readEmpty(BufferedResponse response, CallState call) {
      return result(PageBody.empty(), response, call);
    }

    private FetchedPage<T> result(PageBody<T> body, BufferedResponse response, CallState call) {
      try {
        PageFacts stated = facts.of(body, response);
        PageSequence.Step step = sequence.after(page.position(), stated);
        step.next().ifPresent(position -> refuseSecrets(position, response.redaction()));
        return FetchedPage.of(
            page.position().page(),
            body.items(),
            problems(body, response.redaction()),
            stated.rows(),
            step);
      } catch (PagingException e) {
        Redaction told = response.redaction();
        throw e.vendor().isPresent()
            ? e
            : new PagingException(
                call.context, told.of(String.valueOf(e.getMessage())), told.of(e));
      }
    }

    /** A position becomes a checkpoint, which programs store. */
    private void refuseSecrets(Position next, Redaction redaction) {
      String link = next.link() == null ? "" : next.link();
      if (!next.isPortable()) {
        return; // refused when it is followed, so that this page is still returned
      }
      if (redaction.isIn(link) || next.query().values().stream().anyMatch(redaction::isIn)) {
        throw new PagingException(
            context(), "the next page's cursor or link contains the request's credentials", null);
      }
    }

    private List<RowProblem> problems(PageBody<T> body, Redaction redaction) {
      List<RowProblem> problems = new ArrayList<>(body.unreadable().size());
      for (UnreadableRow row : body.unreadable()) {
        problems.add(
            new RowProblem(
                row.index(),
                false,
                row.path().orElse("$"),
                redaction.of(row.json()),
                redaction.of(String.valueOf(row.getMessage()))));
      }
      body.nulls().forEach((row, path) -> problems.add(RowProblem.ofNull(row, path)));
      problems.sort(Comparator.comparingInt(RowProblem::row));
      return problems;
    }
  }
}
