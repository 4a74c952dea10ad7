package io.tenantry.core.internal.call;

import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.ReadOnlyException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Operation;
import io.tenantry.core.http.TimeSource;
import io.tenantry.core.http.VendorInfo;
import io.tenantry.core.internal.context.CallMetrics;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.CancelSignal;
import io.tenantry.core.internal.wire.BaseUrl;
import io.tenantry.core.json.UnreadableItems;
import java.util.Optional;
import okhttp3.Request;

/**
 * Makes the calls of one client with one set of options. {@link #with} returns a view with other
 * options. Immutable and thread-safe.
 */
public final class CallRunner implements AutoCloseable {
  final ClientState client;
  private final CallOptions options;

  private CallRunner(ClientState client, CallOptions options) {
    this.client = client;
    this.options = options;
  }

  /**
   * Returns a runner for a new client.
   *
   * @param options the options of every call
   * @param closeTransport runs when the client is closed
   */
  public static CallRunner create(
      ClientSettings settings,
      SharedTransport transport,
      CallOptions options,
      Runnable closeTransport) {
    return new CallRunner(new ClientState(settings, transport, closeTransport), options);
  }

  /**
   * Returns a runner of the same client; options set in {@code other} override the current ones.
   */
  public CallRunner with(CallOptions other) {
    return new CallRunner(client, other.withDefaults(options));
  }

  /** Sends a request with retries and returns its result. The URL is not changed. */
  public <T> T send(Operation operation, Request request, ResponseDecoder<T> decoder) {
    return send(operation, request, decoder, CancelSignal.NEVER, CallMetrics.NONE);
  }

  /**
   * Sends a request with retries and returns its result.
   *
   * @param walk cancels the call when its walk is closed
   * @param metrics counts attempts and waits
   */
  public <T> T send(
      Operation operation,
      Request request,
      ResponseDecoder<T> decoder,
      CancelSignal walk,
      CallMetrics metrics) {
    if (options.isReadOnly() && !operation.isSafe()) {
      throw new ReadOnlyException(context(operation), operation.method(), operation.pathTemplate());
    }
    CallState call = client.start(operation, options, walk, metrics);
    try {
      return new RetryingCall(client, call).run(request, decoder);
    } finally {
      metrics.sent(call.attempts());
    }
  }

  /**
   * Returns the unreadable items of a record when this client last read it.
   *
   * @param record its typed id
   */
  public UnreadableItems unreadable(Object record) {
    return client.unreadable.of(record);
  }

  /** Returns the options of every call. */
  public CallOptions options() {
    return options;
  }

  /**
   * Returns an instance of a Retrofit interface whose methods return requests without sending them.
   */
  public <A> A requests(Class<A> api) {
    return client.transport.requests().create(api);
  }

  /** Returns a copy of a request from Retrofit with the client's base URL. */
  public Request atBaseUrl(Request built) {
    return built.newBuilder().url(client.baseUrl().move(built.url())).build();
  }

  /** Returns the context of exceptions about an operation. */
  public ErrorContext context(Operation operation) {
    return client.context(operation);
  }

  public VendorInfo vendor() {
    return client.vendor();
  }

  public BaseUrl baseUrl() {
    return client.baseUrl();
  }

  public TimeSource time() {
    return client.time();
  }

  /** Returns what distinguishes accounts at the same base URL; contains no secret. */
  public String account() {
    return client.settings.account();
  }

  /** Returns the vendor's name, with the client's label if it has one: "NinjaOne [acme]". */
  public String name() {
    String label = client.settings.label();
    return vendor().name() + (label == null ? "" : " [" + label + "]");
  }

  /** Returns the scope of the current token; empty if the vendor states none. */
  public Optional<String> scope() {
    return client.credentials().scope();
  }

  /**
   * Cancels the client's calls, including waiting ones, and closes its transport if it owns one.
   */
  @Override
  public void close() {
    client.close();
  }
}
