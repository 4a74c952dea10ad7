package io.tenantry.core.internal.wire;

import io.tenantry.core.http.Operation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last network interceptor: runs once a connection exists and before anything is sent. Takes
 * the delivery from the call, since an interceptor of the caller may have removed the tags.
 */
public final class DeliveryInterceptor implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Delivery delivery = chain.call().request().tag(Delivery.class);
    if (delivery == null) {
      return withoutInvitation(chain.proceed(request));
    }
    refuseAnotherTime(request, delivery);
    refuseClosed(chain.connection(), delivery);
    return withoutInvitation(checked(send(chain, delivery)));
  }

  /** An interceptor or authenticator of the caller's builder may retry by itself. */
  private static void refuseAnotherTime(Request request, Delivery delivery) throws IOException {
    Operation operation = request.tag(Operation.class);
    if (delivery.mayHaveHappened() && operation != null && !operation.isSafe()) {
      throw new IOException(
          "the request was sent already, and an interceptor or authenticator of okHttp(…) must not retry a call that is not safe");
    }
  }

  private static void refuseClosed(Connection connection, Delivery delivery) throws IOException {
    Protocol protocol = connection.protocol();
    delivery.acquired(protocol != Protocol.HTTP_1_1 && protocol != Protocol.HTTP_1_0);
    if (delivery.mustLook() && IdleSocket.isUnusable(connection.socket())) {
      delivery.foundClosed();
      throw new IOException("the server closed the pooled connection before the request was sent");
    }
  }

  private static Response send(Chain chain, Delivery delivery) throws IOException {
    delivery.start();
    try {
      Response response = chain.proceed(chain.request());
      delivery.responded();
      return response;
    } catch (IOException e) {
      if (Unprocessed.isShownBy(e)) {
        delivery.notProcessed();
      } else if (!(e instanceof InterruptedIOException)) { // a timeout shows an overloaded server
        delivery.ended(Unprocessed.isShownWhileOpening(e));
      }
      throw e;
    }
  }

  /** OkHttp fails with an unclear {@code IllegalArgumentException} when it reads such a body. */
  private static Response checked(Response response) throws IOException {
    String length = response.header("Content-Length");
    if (length != null && length.startsWith("-")) {
      throw new ProtocolException(
          "Content-Length of the response must not be negative, but was " + length);
    }
    return response;
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
