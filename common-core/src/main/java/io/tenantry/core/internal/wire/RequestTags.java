package io.tenantry.core.internal.wire;

import io.tenantry.core.http.Operation;
import java.util.Map;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * What a request gets when it is sent, all at once: every copy of a request costs memory.
 *
 * @param operation what the request does; null for one that only fetches a token
 */
public record RequestTags(
    Signature signature, Map<String, String> headers, @Nullable Operation operation) {
  /** One for a token request, which stands for itself. */
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
