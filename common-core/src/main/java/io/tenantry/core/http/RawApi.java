package io.tenantry.core.http;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.json.Decoder;
import io.tenantry.core.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Calls that the client has no method for, by its own credentials, attempts and limits. Paths lie
 * below the client's base URL. Only {@link #get} is repeated after a failure, unless the vendor
 * surely did nothing.
 *
 * <ul>
 *   <li>Values of the query print as typed parameters do; one that is null is left out.
 *   <li>A body is a model of the vendor, held to the spec's bounds, or a {@link JsonValue}, sent as
 *       it is; null for none.
 *   <li>{@code type} is what the answer is read as: a model of the vendor, {@link JsonValue} for
 *       any JSON, or {@link Void} for answers of which only success counts.
 * </ul>
 *
 * <p>A path that leads out of the base URL, a body or type that is none of these, and null where
 * null isn't mentioned are refused ({@link InvalidArgumentException}) before anything is sent.
 * Immutable and thread-safe.
 */
public final class RawApi {
  private static final Map<String, ?> NO_QUERY = Map.of();

  private final Caller caller;
  private final ModelAdapters models;

  RawApi(Caller caller, ModelAdapters models) {
    this.caller = caller;
    this.models = models;
  }

  /** Reads, without a query. */
  public <T> ApiResponse<T> get(String path, Class<T> type) {
    return get(path, NO_QUERY, type);
  }

  /** Reads. Repeated like any call that only reads. */
  public <T> ApiResponse<T> get(String path, Map<String, ?> query, Class<T> type) {
    return send("GET", path, query, null, type);
  }

  /** Sends a POST without a query. */
  public <T> ApiResponse<T> post(String path, @Nullable Object body, Class<T> type) {
    return post(path, NO_QUERY, body, type);
  }

  /** Sends a POST, with JSON or with an empty body; not repeated once it may have been done. */
  public <T> ApiResponse<T> post(
      String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    return send("POST", path, query, body, type);
  }

  /** Sends a PUT without a query. */
  public <T> ApiResponse<T> put(String path, @Nullable Object body, Class<T> type) {
    return put(path, NO_QUERY, body, type);
  }

  /** Sends a PUT; as {@link #post}. */
  public <T> ApiResponse<T> put(
      String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    return send("PUT", path, query, body, type);
  }

  /** Sends a PATCH without a query. */
  public <T> ApiResponse<T> patch(String path, @Nullable Object body, Class<T> type) {
    return patch(path, NO_QUERY, body, type);
  }

  /** Sends a PATCH; as {@link #post}. A member that is null in the body is sent as null. */
  public <T> ApiResponse<T> patch(
      String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    return send("PATCH", path, query, body, type);
  }

  /** Sends a DELETE without query and body; of the answer only success counts. */
  public ApiResponse<Void> delete(String path) {
    return delete(path, NO_QUERY, null, Void.class);
  }

  /** Sends a DELETE, without a body where it is null; as {@link #post}. */
  public <T> ApiResponse<T> delete(
      String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    return send("DELETE", path, query, body, type);
  }

  private <T> ApiResponse<T> send(
      String method, String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    String id = "raw." + method.toLowerCase(Locale.ROOT);
    Operation operation =
        Operation.of(caller.vendor(), id, method, "/{path}")
            .maxConcurrency(caller.vendor().rawConcurrency());
    Args.required(operation, "path", path);
    Args.required(operation, "query", query);
    Args.required(operation, "type", type);
    HttpUrl url = caller.baseUrl().path(caller.context(operation), path, query);
    RequestBody sent = body == null ? none(method) : written(operation, body);
    Request request = new Request.Builder().url(url).method(method, sent).build();
    return caller.send(operation, request, response(reader(type)));
  }

  private static @Nullable RequestBody none(String method) {
    boolean mustHaveOne = !method.equals("GET") && !method.equals("DELETE");
    return mustHaveOne ? RequestBody.create(ByteString.EMPTY, null) : null;
  }

  private <B> RequestBody written(Operation operation, B body) {
    return caller.json(operation, adapterOf(operation, body), body);
  }

  /** A model's value says what it is by the one interface that it has. */
  @SuppressWarnings("unchecked")
  private <B> JsonAdapter<B> adapterOf(Operation operation, B body) {
    if (body instanceof JsonValue) {
      return (JsonAdapter<B>) JsonValue.adapter();
    }
    Class<?>[] types = body.getClass().getInterfaces();
    Class<?> model = types.length == 1 ? types[0] : body.getClass();
    try {
      return (JsonAdapter<B>) models.adapter(model);
    } catch (InvalidArgumentException e) {
      String message =
          "a body is a model of "
              + caller.vendor().name()
              + " or a JsonValue, not a "
              + body.getClass().getName();
      throw new InvalidArgumentException(caller.context(operation), message, e);
    }
  }

  private <T> AnswerReader<Optional<T>> reader(Class<T> type) {
    if (type == Void.class) {
      return Bodies.ignored();
    }
    JsonAdapter<T> adapter = adapter(type);
    return Bodies.optional((body, call) -> Decoder.decode(body, adapter, caller.drift(call)));
  }

  @SuppressWarnings("unchecked")
  private <T> JsonAdapter<T> adapter(Class<T> type) {
    return type == JsonValue.class ? (JsonAdapter<T>) JsonValue.adapter() : models.adapter(type);
  }

  private static <T> AnswerReader<ApiResponse<T>> response(AnswerReader<Optional<T>> body) {
    return new AnswerReader<>() {
      @Override
      public long limit() {
        return body.limit();
      }

      @Override
      public ApiResponse<T> read(Answer answer, Progress progress) throws FailedAttempt {
        Optional<T> read = body.read(answer, progress);
        return new ApiResponse<>(answer.status(), answer.headers().toMultimap(), read);
      }
    };
  }
}
