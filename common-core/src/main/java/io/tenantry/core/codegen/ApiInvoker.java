package io.tenantry.core.codegen;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Operation;
import io.tenantry.core.http.Preflight;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.call.CallRunner;
import io.tenantry.core.internal.call.ResponseDecoder;
import io.tenantry.core.internal.call.ResponseDecoders;
import io.tenantry.core.internal.list.HttpPageSource;
import io.tenantry.core.internal.wire.JsonBody;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.spec.PagingRule;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: makes the calls of one client. {@link #with} gives a cheap view with other
 * options. Immutable and thread-safe.
 */
public final class ApiInvoker implements AutoCloseable {
  private final CallRunner calls;

  /** An invoker of a client's calls; its builder makes it. */
  @SuppressWarnings("exports")
  public ApiInvoker(CallRunner calls) {
    this.calls = calls;
  }

  /** The same client; what {@code other} sets wins over the options so far. */
  public ApiInvoker with(@Nullable CallOptions other) {
    ErrorContext vendor = ErrorContext.of(calls.vendor().name(), "");
    CallOptions options =
        Checks.notNull(
            other, "options", message -> new InvalidArgumentException(vendor, message, null));
    return new ApiInvoker(calls.with(options));
  }

  /** A Retrofit interface whose methods return the {@link Request} that they describe, unsent. */
  public <A> A api(Class<A> type) {
    return calls.requests(type);
  }

  /**
   * A request body, checked against the spec's bounds while it is written.
   *
   * @throws InvalidArgumentException if {@code value} is null or breaks a bound
   */
  public <T> RequestBody json(Operation operation, JsonAdapter<T> adapter, @Nullable T value) {
    return JsonBody.of(calls.context(operation), adapter, value);
  }

  /** Sends a request and reads the response's JSON. */
  public <T> T call(Operation operation, Request request, JsonAdapter<T> adapter) {
    return send(operation, request, ResponseDecoders.value(adapter));
  }

  /** The same for an operation that may response with an empty body. */
  public <T> Optional<T> callOptional(
      Operation operation, Request request, JsonAdapter<T> adapter) {
    return send(operation, request, ResponseDecoders.optional(adapter));
  }

  /** Sends a request of which only success counts. */
  public void run(Operation operation, Request request) {
    send(operation, request, ResponseDecoders.ignored());
  }

  /** Sends a request and returns the response's body as it is, at most 64 MiB. */
  public ByteString bytes(Operation operation, Request request) {
    return send(operation, request, ResponseDecoders.bytes());
  }

  /**
   * A list behind its first request. Nothing is sent before an element is asked for.
   *
   * @param idOf an item's id, for rules that go on from the last one; null where items have none
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
   * Looks whether the client can work, by one safe call without retry. What goes wrong is a
   * finding, not an exception, unless the thread is interrupted or the client closed.
   *
   * @param probe makes the call, and returns what it tells of the credentials' rights, or nothing
   */
  public Preflight preflight(Function<ApiInvoker, String> probe) {
    return new PreflightRun(calls).of(this, probe);
  }

  /**
   * Closes the client: ends its calls, waiting ones too, and closes its transport if it made that
   * itself.
   */
  @Override
  public void close() {
    calls.close();
  }

  /** Calls of this client, for the core itself. */
  @SuppressWarnings("exports")
  public CallRunner calls() {
    return calls;
  }

  private <T> T send(Operation operation, Request request, ResponseDecoder<T> decoder) {
    return calls.send(operation, calls.atBaseUrl(request), decoder);
  }
}
