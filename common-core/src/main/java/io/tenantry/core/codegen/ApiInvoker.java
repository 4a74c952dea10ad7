package io.tenantry.core.codegen;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.UnreadableItemsException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Operation;
import io.tenantry.core.http.Preflight;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.call.CallRunner;
import io.tenantry.core.internal.call.ResponseDecoder;
import io.tenantry.core.internal.call.ResponseDecoders;
import io.tenantry.core.internal.list.HttpPageSource;
import io.tenantry.core.internal.wire.JsonBody;
import io.tenantry.core.json.UnreadableItems;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.spec.PagingRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** For generated code: makes the calls of one client. Immutable and thread-safe. */
public final class ApiInvoker implements AutoCloseable {
  private final CallRunner calls;

  /** Creates an invoker; the client's builder calls it. */
  @SuppressWarnings("exports")
  public ApiInvoker(CallRunner calls) {
    this.calls = calls;
  }

  /**
   * Returns an invoker of the same client, whose options are overridden by those that {@code other}
   * sets. Cheap.
   */
  public ApiInvoker with(@Nullable CallOptions other) {
    ErrorContext vendor = ErrorContext.of(calls.vendor().name(), "");
    CallOptions options =
        Checks.notNull(
            other, "options", message -> new InvalidArgumentException(vendor, message, null));
    return new ApiInvoker(calls.with(options));
  }

  /**
   * Returns a Retrofit interface whose methods return the {@link Request} that they describe,
   * without sending it.
   */
  public <A> A api(Class<A> type) {
    return calls.requests(type);
  }

  /**
   * Returns a request body. Its values are checked against the bounds of the specification.
   *
   * @throws InvalidArgumentException if {@code value} is null or breaks a bound
   */
  public <T> RequestBody json(Operation operation, JsonAdapter<T> adapter, @Nullable T value) {
    return JsonBody.of(calls.context(operation), adapter, value);
  }

  /**
   * Returns a request body that changes a record. If it would replace a list of which this client
   * could not read all items, it is refused, or the items are added, as {@link CallOptions} say.
   *
   * @param record the record's typed id
   * @throws InvalidArgumentException if {@code value} is null or breaks a bound
   * @throws UnreadableItemsException if the call would drop unreadable items
   */
  public <T> RequestBody replacement(
      Operation operation, JsonAdapter<T> adapter, @Nullable T value, Object record) {
    return replacement(operation, adapter, value, record, null);
  }

  /**
   * Returns a request body that is itself a list of the record.
   *
   * @param field the JSON name of the list in the record; null if the body is an object of fields
   * @see #replacement(Operation, JsonAdapter, Object, Object)
   */
  public <T> RequestBody replacement(
      Operation operation,
      JsonAdapter<T> adapter,
      @Nullable T value,
      Object record,
      @Nullable String field) {
    RequestBody body = json(operation, adapter, value);
    UnreadableItems known = calls.unreadable(record);
    if (known.isEmpty()) {
      return body;
    }
    return new ReplacedLists(calls.context(operation), calls.options(), known).check(body, field);
  }

  /** Sends a request and returns the response's JSON. */
  public <T> T call(Operation operation, Request request, JsonAdapter<T> adapter) {
    return send(operation, request, ResponseDecoders.value(adapter));
  }

  /**
   * Sends a request and returns the response's JSON; empty if the body is empty, {@code null} or
   * {@code {}}.
   */
  public <T> Optional<T> callOptional(
      Operation operation, Request request, JsonAdapter<T> adapter) {
    return send(operation, request, ResponseDecoders.optional(adapter));
  }

  /** Sends a request and returns the response's list; an empty list if the body is empty. */
  public <T> List<T> callList(Operation operation, Request request, JsonAdapter<List<T>> adapter) {
    return send(operation, request, ResponseDecoders.list(adapter));
  }

  /** Sends a request and ignores the body of its response. */
  public void run(Operation operation, Request request) {
    send(operation, request, ResponseDecoders.ignored());
  }

  /** Sends a request and returns the response's body unchanged, at most 64 MiB. */
  public ByteString bytes(Operation operation, Request request) {
    return send(operation, request, ResponseDecoders.bytes());
  }

  /**
   * Returns the list that a request begins. Nothing is sent before the first item is needed.
   *
   * @param idOf returns an item's id, for rules that continue from the last item; null if items
   *     have no ids
   */
  public <T> Paged<T> list(
      Operation operation,
      Request request,
      PagingRule rule,
      JsonAdapter<T> item,
      @Nullable Function<? super T, String> idOf) {
    return Paged.fromSource(
        new HttpPageSource<>(calls, operation, calls.atBaseUrl(request), rule, item, idOf));
  }

  /**
   * Checks whether the client works, by one safe call without retries. A failure is a finding, not
   * an exception, unless the thread is interrupted or the client is closed.
   *
   * @param probe makes the call, and returns what it reveals about the credentials' rights; empty
   *     for nothing
   */
  public Preflight preflight(Function<ApiInvoker, String> probe) {
    return new PreflightRun(calls).of(this, probe);
  }

  /**
   * Closes the client: ends its calls, including those that wait, and closes its transport if the
   * client created it.
   */
  @Override
  public void close() {
    calls.close();
  }

  /** Returns the calls of this client, for the core itself. */
  @SuppressWarnings("exports")
  public CallRunner calls() {
    return calls;
  }

  private <T> T send(Operation operation, Request request, ResponseDecoder<T> decoder) {
    return calls.send(operation, calls.atBaseUrl(request), decoder);
  }
}
