package io.tenantry.core.internal.wire;

import java.util.Map;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of one request, and the origin they are for. Travels as a tag of the request.
 *
 * @param headers the headers that hold credentials
 * @param body the body that holds them; null where the request's own body is sent
 */
public record Signature(Origin origin, Map<String, String> headers, @Nullable RequestBody body) {
  public Signature(Origin origin, Map<String, String> headers) {
    this(origin, headers, null);
  }

  /** The request with its credentials, for the very last moment. */
  Request sign(Request request) {
    Request.Builder signed = request.newBuilder();
    headers.forEach(signed::header);
    if (body != null) {
      signed.method(request.method(), body);
    }
    return signed.build();
  }

  /** OkHttp prints tags along with a request. */
  @Override
  public String toString() {
    return "Signature[" + origin + "]";
  }
}
