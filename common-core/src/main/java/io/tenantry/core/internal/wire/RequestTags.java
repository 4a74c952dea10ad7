package io.tenantry.core.internal.wire;

import io.tenantry.core.http.Operation;
import java.util.Map;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Tags and headers that a request gets when it is sent, all at once, since each copy of a request
 * costs memory.
 *
 * @param operation the request's operation; null for a token request
 */
public record RequestTags(
    Signature signature, Map<String, String> headers, @Nullable Operation operation) {
  /** Creates the tags of a token request. */
  public RequestTags(Signature signature) {
    this(signature, Map.of(), null);
  }

  public Request around(Request request, Delivery delivery) {
    Request.Builder sent =
        request
            .newBuilder()
            .tag(Signature.class, signature)
            .tag(Delivery.class, delivery)
            .tag(Operation.class, operation);
    if (request.header("Accept") == null) {
      sent.header("Accept", "application/json");
    }
    headers.forEach(sent::header);
    RequestBody body = request.body();
    if (body != null && operation != null && !operation.isSafe()) {
      sent.method(request.method(), new OneShotBody(body));
    }
    return sent.build();
  }
}
