package io.tenantry.core.internal.wire;

import io.tenantry.core.http.Operation;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Stands where a connection exists and nothing is sent yet. */
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

  /** An interceptor or authenticator of the caller's builder may want to repeat by itself. */
  private static void refuseAnotherTime(Request request, Delivery delivery) throws IOException {
    Operation operation = request.tag(Operation.class);
    if (delivery.mayHaveHappened() && operation != null && !operation.isSafe()) {
      throw new IOException(
          "it was sent already, and an interceptor or authenticator of the caller's builder may not repeat what acts");
    }
  }

  /**
   * OkHttp repeats any request without a body, a DELETE too, by itself when a 503 says {@code
   * Retry-After: 0}. Repeating is our attempts' business, for which zero says nothing.
   */
  private static Response withoutInvitation(Response response) {
    String after = response.header("Retry-After");
    if (response.code() == 503 && after != null && after.strip().matches("0+")) {
      return response.newBuilder().removeHeader("Retry-After").build();
    }
    return response;
  }
}
