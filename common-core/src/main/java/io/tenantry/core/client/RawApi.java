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
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.ModelAdapters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Calls of endpoints that the client has no method for, with its credentials, retries and limits.
 * Paths are relative to the client's base URL. Calls other than {@link #get} are retried only if
 * they have definitely not taken effect.
 *
 * <ul>
 *   <li>Query values are formatted like those of typed parameters; null values are omitted.
 *   <li>A body is a model of the vendor, which is checked against the spec; a {@link JsonValue} or
 *       {@link JsonObject}, which is sent unchanged; a list of these; or null for no body.
 *   <li>{@code type} is the type of the response body: a model of the vendor, {@link JsonObject},
 *       {@link JsonValue} for any JSON, or {@link Void} to ignore the body.
 * </ul>
 *
 * <p>A path outside the base URL, another kind of body or type, and null where it is not mentioned
 * are rejected with {@link InvalidArgumentException} before anything is sent. Immutable and
 * thread-safe.
 */
public final class RawApi {
  private static final Map<String, ?> NO_QUERY = Map.of();
  private static final JsonAdapter<JsonValue> FREE_FORM = Adapters.of(JsonIn::any, JsonOut::any);
  private static final JsonAdapter<JsonObject> OBJECT =
      Adapters.of(JsonIn::object, JsonOut::object);

  private final ApiInvoker invoker;
  private final CallRunner calls;
  private final ModelAdapters models;

  private RawApi(ApiInvoker invoker, ModelAdapters models) {
    this.invoker = invoker;
    this.calls = invoker.calls();
    this.models = models;
  }

  /** Returns the raw calls of one client; called by generated code. */
  public static RawApi of(ApiInvoker invoker, ModelAdapters models) {
    return new RawApi(invoker, models);
  }

  /** Sends a GET without a query. */
  public <T> RawResponse<T> get(String path, Class<T> type) {
    return get(path, NO_QUERY, type);
  }

  /** Sends a GET. It is retried like any call that only reads. */
  public <T> RawResponse<T> get(String path, Map<String, ?> query, Class<T> type) {
    return send("GET", path, query, null, type);
  }

  /** Sends a POST without a query. */
  public <T> RawResponse<T> post(String path, @Nullable Object body, Class<T> type) {
    return post(path, NO_QUERY, body, type);
  }

  /**
   * Sends a POST with a JSON body or an empty one. It is not retried if it may have taken effect.
   */
  public <T> RawResponse<T> post(
      String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    return send("POST", path, query, body, type);
  }

  /** Sends a PUT without a query. */
  public <T> RawResponse<T> put(String path, @Nullable Object body, Class<T> type) {
    return put(path, NO_QUERY, body, type);
  }

  /** Sends a PUT; body and retries are as for {@link #post}. */
  public <T> RawResponse<T> put(
      String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    return send("PUT", path, query, body, type);
  }

  /** Sends a PATCH without a query. */
  public <T> RawResponse<T> patch(String path, @Nullable Object body, Class<T> type) {
    return patch(path, NO_QUERY, body, type);
  }

  /**
   * Sends a PATCH; body and retries are as for {@link #post}. Fields that are null in the body are
   * sent as null.
   */
  public <T> RawResponse<T> patch(
      String path, Map<String, ?> query, @Nullable Object body, Class<T> type) {
    return send("PATCH", path, query, body, type);
  }

  /** Sends a DELETE without query and body; ignores the body of the response. */
  public RawResponse<Void> delete(String path) {
    return delete(path, NO_QUERY, null, Void.class);
  }

  /** Sends a DELETE, without a body if it is null; retries are as for {@link #post}. */
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
    if (body instanceof List<?> items) {
      return invoker.json(operation, FREE_FORM, JsonValue.of(values(operation, items)));
    }
    return invoker.json(operation, adapterOf(operation, body), body);
  }

  private List<JsonValue> values(Operation operation, List<?> items) {
    List<JsonValue> values = new ArrayList<>(items.size());
    for (Object item : items) {
      ParameterChecks.required(operation, "body[" + values.size() + "]", item);
      Buffer json = new Buffer();
      try {
        written(operation, item).writeTo(json);
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory failed", e);
      }
      values.add(JsonValue.parse(json.readUtf8()));
    }
    return values;
  }

  /** Returns the adapter for a body, by the only interface of its class. */
  @SuppressWarnings("unchecked")
  private <B> JsonAdapter<B> adapterOf(Operation operation, B body) {
    if (body instanceof JsonValue) {
      return (JsonAdapter<B>) FREE_FORM;
    }
    if (body instanceof JsonObject) {
      return (JsonAdapter<B>) OBJECT;
    }
    Class<?>[] types = body.getClass().getInterfaces();
    Class<?> model = types.length == 1 ? types[0] : body.getClass();
    try {
      return (JsonAdapter<B>) models.adapter(model);
    } catch (InvalidArgumentException e) {
      String message =
          "body must be a model of %s, a JsonValue, a JsonObject or a list of these, but was %s"
              .formatted(calls.vendor().name(), body.getClass().getName());
      throw new InvalidArgumentException(calls.context(operation), message, e);
    }
  }

  private <T> ResponseDecoder<Optional<T>> decoder(Class<T> type) {
    return type == Void.class ? ResponseDecoders.ignored() : ResponseDecoders.ifAny(adapter(type));
  }

  @SuppressWarnings("unchecked")
  private <T> JsonAdapter<T> adapter(Class<T> type) {
    if (type == JsonObject.class) {
      return (JsonAdapter<T>) OBJECT;
    }
    return type == JsonValue.class ? (JsonAdapter<T>) FREE_FORM : models.adapter(type);
  }
}
