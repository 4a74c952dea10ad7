package io.tenantry.core.client;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.codegen.ParameterChecks;
import io.tenantry.core.codegen.json.Adapters;
import io.tenantry.core.codegen.json.JsonIn;
import io.tenantry.core.codegen.json.JsonOut;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.http.Operation;
import io.tenantry.core.http.RawResponse;
import io.tenantry.core.internal.call.CallRunner;
import io.tenantry.core.internal.call.ResponseDecoder;
import io.tenantry.core.internal.call.ResponseDecoders;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.ModelAdapters;
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
 * below the client's base URL. Only {@link #get} is retried after a failure, unless the vendor
 * surely did nothing.
 *
 * <ul>
 *   <li>Values of the query print as typed parameters do; one that is null is left out.
 *   <li>A body is a model of the vendor, held to the spec's bounds, or a {@link JsonValue}, sent as
 *       it is; null for none.
 *   <li>{@code type} is what the response is read as: a model of the vendor, {@link JsonValue} for
 *       any JSON, or {@link Void} for responses of which only success counts.
 * </ul>
 *
 * <p>A path that leads out of the base URL, a body or type that is none of these, and null where
 * null isn't mentioned are refused ({@link InvalidArgumentException}) before anything is sent.
 * Immutable and thread-safe.
 */
public final class RawApi {
  private static final Map<String, ?> NO_QUERY = Map.of();
  private static final JsonAdapter<JsonValue> FREE_FORM = Adapters.of(JsonIn::any, JsonOut::any);

  private final ApiInvoker invoker;
  private final CallRunner calls;
  private final ModelAdapters models;

  private RawApi(ApiInvoker invoker, ModelAdapters models) {
    this.invoker = invoker;
    this.calls = invoker.calls();
    this.models = models;
  }

  /** For generated code: the raw calls of one client. */
  public static RawApi of(ApiInvoker invoker, ModelAdapters models) {
    return new RawApi(invoker, models);
  }

  /** Reads, without a query. */
  public <T> RawResponse<T> get(String path, Class<T> type) {
    return get(path, NO_QUERY, type);
  }

  /** Reads. Retried like any call that only reads. */
  public <T> RawResponse<T> get(String path, Map<String, ?> query, Class<T> type) {
    return send("GET", path, query, null, type);
  }

  /** Sends a POST without a query. */
  public <T> RawResponse<T> post(String path, @Nullable Object body, Class<T> type) {
    return post(path, NO_QUERY, body, type);
  }

  /** Sends a POST, with JSON or with an empty body; not retried once it may have been done. */
  public <T> RawResponse<T> post(
      String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    return send("POST", path, query, body, type);
  }

  /** Sends a PUT without a query. */
  public <T> RawResponse<T> put(String path, @Nullable Object body, Class<T> type) {
    return put(path, NO_QUERY, body, type);
  }

  /** Sends a PUT; as {@link #post}. */
  public <T> RawResponse<T> put(
      String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    return send("PUT", path, query, body, type);
  }

  /** Sends a PATCH without a query. */
  public <T> RawResponse<T> patch(String path, @Nullable Object body, Class<T> type) {
    return patch(path, NO_QUERY, body, type);
  }

  /** Sends a PATCH; as {@link #post}. A member that is null in the body is sent as null. */
  public <T> RawResponse<T> patch(
      String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    return send("PATCH", path, query, body, type);
  }

  /** Sends a DELETE without query and body; of the response only success counts. */
  public RawResponse<Void> delete(String path) {
    return delete(path, NO_QUERY, null, Void.class);
  }

  /** Sends a DELETE, without a body where it is null; as {@link #post}. */
  public <T> RawResponse<T> delete(
      String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    return send("DELETE", path, query, body, type);
  }

  private <T> RawResponse<T> send(
      String method, String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    String id = "raw." + method.toLowerCase(Locale.ROOT);
    Operation operation =
        Operation.of(calls.vendor(), id, method, "/{path}")
            .maxConcurrency(calls.vendor().rawConcurrency());
    ParameterChecks.required(operation, "path", path);
    ParameterChecks.required(operation, "query", query);
    ParameterChecks.required(operation, "type", type);
    HttpUrl url = calls.baseUrl().path(calls.context(operation), path, query);
    RequestBody sent = body == null ? none(method) : written(operation, body);
    Request request = new Request.Builder().url(url).method(method, sent).build();
    return calls.send(operation, request, ResponseDecoders.raw(decoder(type)));
  }

  private static @Nullable RequestBody none(String method) {
    boolean mustHaveOne = !method.equals("GET") && !method.equals("DELETE");
    return mustHaveOne ? RequestBody.create(ByteString.EMPTY, null) : null;
  }

  private <B> RequestBody written(Operation operation, B body) {
    return invoker.json(operation, adapterOf(operation, body), body);
  }

  /** A model's value says what it is by the one interface that it has. */
  @SuppressWarnings("unchecked")
  private <B> JsonAdapter<B> adapterOf(Operation operation, B body) {
    if (body instanceof JsonValue) {
      return (JsonAdapter<B>) FREE_FORM;
    }
    Class<?>[] types = body.getClass().getInterfaces();
    Class<?> model = types.length == 1 ? types[0] : body.getClass();
    try {
      return (JsonAdapter<B>) models.adapter(model);
    } catch (InvalidArgumentException e) {
      String message =
          "a body is a model of "
              + calls.vendor().name()
              + " or a JsonValue, not a "
              + body.getClass().getName();
      throw new InvalidArgumentException(calls.context(operation), message, e);
    }
  }

  private <T> ResponseDecoder<Optional<T>> decoder(Class<T> type) {
    return type == Void.class
        ? ResponseDecoders.ignored()
        : ResponseDecoders.optional(adapter(type));
  }

  @SuppressWarnings("unchecked")
  private <T> JsonAdapter<T> adapter(Class<T> type) {
    return type == JsonValue.class ? (JsonAdapter<T>) FREE_FORM : models.adapter(type);
  }
}
