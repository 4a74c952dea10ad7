package io.tenantry.core.http;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.json.Decoder;
import io.tenantry.core.json.Drift;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.PagingRule;
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
public final class Caller implements AutoCloseable {
  private final ClientCore client;
  private final CallOptions options;

  Caller(ClientCore client, CallOptions options) {
    this.client = client;
    this.options = options;
  }

  /** The same client; what {@code other} sets wins over the options so far. */
  public Caller with(@Nullable CallOptions other) {
    ErrorContext vendor = ErrorContext.of(client.vendor.name(), "");
    return new Caller(
        client,
        Checks.notNull(
                other, "options", message -> new InvalidArgumentException(vendor, message, null))
            .over(options));
  }

  /** A Retrofit interface whose methods return the {@link Request} that they describe, unsent. */
  public <A> A api(Class<A> type) {
    return client.transport.retrofit().create(type);
  }

  /**
   * A request body, checked against the spec's bounds while it is written.
   *
   * @throws InvalidArgumentException if {@code value} is null or breaks a bound
   */
  public <T> RequestBody json(Operation operation, JsonAdapter<T> adapter, @Nullable T value) {
    return JsonBody.of(context(operation), adapter, value);
  }

  /** Sends a request and reads the answer's JSON. */
  public <T> T call(Operation operation, Request request, JsonAdapter<T> adapter) {
    return send(operation, moved(request), Bodies.json(decoding(adapter)));
  }

  /** The same for an operation that may answer with an empty body. */
  public <T> Optional<T> callOptional(
      Operation operation, Request request, JsonAdapter<T> adapter) {
    return send(operation, moved(request), Bodies.optional(decoding(adapter)));
  }

  /** Sends a request of which only success counts. */
  public void run(Operation operation, Request request) {
    send(operation, moved(request), Bodies.ignored());
  }

  /** Sends a request and returns the answer's body as it is, at most 64 MiB. */
  public ByteString bytes(Operation operation, Request request) {
    return send(operation, moved(request), Bodies.bytes());
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
    return Paged.of(new PageRequests<>(this, operation, moved(request), rule, item, idOf));
  }

  /** Calls of endpoints that the spec lacks. */
  public RawApi raw(ModelAdapters models) {
    return new RawApi(this, models);
  }

  /**
   * Looks whether the client can work, by one safe call without repetition. What goes wrong is a
   * finding, not an exception, unless the thread is interrupted or the client closed.
   *
   * @param probe makes the call, and returns what it tells of the credentials' rights, or nothing
   */
  public Preflight preflight(Function<Caller, String> probe) {
    return new PreflightRun(client).of(this, probe);
  }

  /**
   * Closes the client: ends its calls, waiting ones too, and closes its transport if it made that
   * itself.
   */
  @Override
  public void close() {
    client.close();
  }

  /** Sends a request whose URL is final. */
  <T> T send(Operation operation, Request request, AnswerReader<T> reader) {
    return send(operation, request, reader, Cancellation.NEVER, Watch.NONE);
  }

  /** The same, to be ended by {@code walk} too, and watched. */
  <T> T send(
      Operation operation,
      Request request,
      AnswerReader<T> reader,
      Cancellation walk,
      Watch watch) {
    ReadOnly.check(operation, options, context(operation));
    Progress progress = client.start(operation, options, walk);
    progress.watch = watch;
    try {
      return new Attempts(client, progress).run(request, reader);
    } finally {
      watch.sent(progress.attempts());
    }
  }

  Transport transport() {
    return client.transport;
  }

  BaseUrl baseUrl() {
    return client.baseUrl;
  }

  String account() {
    return client.account;
  }

  Timing timing() {
    return client.transport.timing();
  }

  Vendor vendor() {
    return client.vendor;
  }

  Drift drift(Progress call) {
    return client.drift(call);
  }

  ErrorContext context(Operation operation) {
    return client.context(operation);
  }

  private <T> Bodies.Decoding<T> decoding(JsonAdapter<T> adapter) {
    return (body, call) -> Decoder.decode(body, adapter, client.drift(call));
  }

  private Request moved(Request built) {
    return built.newBuilder().url(client.baseUrl.move(built.url())).build();
  }
}
