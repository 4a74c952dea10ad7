package io.tenantry.core.internal.wire;

import java.util.Map;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of one request, and their origin. A tag of the request.
 *
 * @param headers the headers that contain credentials
 * @param body the body that contains credentials; null if the request's own body is sent
 */
public record Signature(Origin origin, Map<String, String> headers, @Nullable RequestBody body) {
  public Signature(Origin origin, Map<String, String> headers) {
    this(origin, headers, null);
  }

  /** Returns the request with its credentials. */
  Request sign(Request request) {
    Request.Builder signed = request.newBuilder();
    headers.forEach(signed::header);
    if (body != null) {
      signed.method(request.method(), body);
    }
    return signed.build();
  }

  /** Contains no credentials, because OkHttp prints tags along with a request. */
  @Override
  public String toString() {
    return "Signature[" + origin + "]";
  }
}
