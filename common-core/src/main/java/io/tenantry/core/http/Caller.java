package io.tenantry.core.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.json.Outgoing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of one client, for generated code. {@link #with} gives a cheap view with other
 * options. Immutable and thread-safe.
 */
public final class Caller implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");

  private final ClientCore client;
  private final CallOptions options;

  Caller(ClientCore client, CallOptions options) {
    this.client = client;
    this.options = options;
  }

  /** The same client; what {@code other} sets wins over the options so far. */
  public Caller with(CallOptions other) {
    return new Caller(client, other.over(options));
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
    if (value == null) {
      throw new InvalidArgumentException(
          context(operation), "a body is required, but null was given", null);
    }
    Buffer buffer = new Buffer();
    JsonWriter out = JsonWriter.of(buffer);
    out.setTag(Outgoing.class, new Outgoing(client.vendor.name(), operation.id()));
    try {
      adapter.toJson(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return RequestBody.create(buffer.readByteString(), JSON);
  }

  /** Sends a request and reads the answer's JSON. */
  public <T> T call(Operation operation, Request request, JsonAdapter<T> adapter) {
    Progress progress = client.start(operation, options);
    return send(progress, request, Bodies.json(decoding(progress, adapter)));
  }

  /** The same for an operation that may answer with an empty body. */
  public <T> Optional<T> callOptional(
      Operation operation, Request request, JsonAdapter<T> adapter) {
    Progress progress = client.start(operation, options);
    return send(progress, request, Bodies.optional(decoding(progress, adapter)));
  }

  /** Sends a request of which only success counts. */
  public void run(Operation operation, Request request) {
    send(client.start(operation, options), request, Bodies.ignored());
  }

  /** Sends a request and returns the answer's body as it is, at most 64 MiB. */
  public ByteString bytes(Operation operation, Request request) {
    return send(client.start(operation, options), request, Bodies.bytes());
  }

  /** Closes the client: cancels its calls, and its transport if it made that itself. */
  @Override
  public void close() {
    client.close();
  }

  private <T> Bodies.Decoding<T> decoding(Progress progress, JsonAdapter<T> adapter) {
    return body -> Objects.requireNonNull(adapter.fromJson(body));
  }

  private <T> T send(Progress progress, Request request, AnswerReader<T> reader) {
    Request.Builder moved = request.newBuilder().url(client.baseUrl.move(request.url()));
    return new Attempts(client, progress).run(complete(moved, progress), reader);
  }

  private Request complete(Request.Builder request, Progress progress) {
    options.headers().over(client.headers).addTo(request);
    return request.tag(Operation.class, progress.operation).build();
  }

  private ErrorContext context(Operation operation) {
    return new ErrorContext(client.vendor.name(), operation.id(), client.label);
  }
}
