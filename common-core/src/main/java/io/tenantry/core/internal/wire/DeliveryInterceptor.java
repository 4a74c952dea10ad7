package io.tenantry.core.internal.wire;

import io.tenantry.core.http.Operation;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** A network interceptor: runs once a connection exists and before anything is sent. */
public final class DeliveryInterceptor implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Delivery delivery = request.tag(Delivery.class);
    if (delivery != null) {
      refuseAnotherTime(request, delivery);
      delivery.start();
    }
    return withoutInvitation(chain.proceed(request));
  }

  /** An interceptor or authenticator of the caller's builder may retry by itself. */
  private static void refuseAnotherTime(Request request, Delivery delivery) throws IOException {
    Operation operation = request.tag(Operation.class);
    if (delivery.mayHaveHappened() && operation != null && !operation.isSafe()) {
      throw new IOException(
          "the request was sent already, and an interceptor or authenticator of okHttp(…) must not retry a call that is not safe");
    }
  }

  /**
   * OkHttp by itself retries any request without a body, even a DELETE, after a 503 with {@code
   * Retry-After: 0}. This library retries on its own terms, so the header is removed.
   */
  private static Response withoutInvitation(Response response) {
    String after = response.header("Retry-After");
    if (response.code() == 503 && after != null && after.strip().matches("0+")) {
      return response.newBuilder().removeHeader("Retry-After").build();
    }
    return response;
  }
}
