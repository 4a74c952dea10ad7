package io.tenantry.core.internal.call;

import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.FailedAttempt;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.internal.wire.Origin;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request and follows redirects: for operations that only read, within the origin, at most
 * {@value #MOST} times. Any other redirect is returned as the response.
 */
public final class Redirects {
  static final int MOST = 3;

  private static final Set<Integer> OF_READING_METHODS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> WITH_THE_SAME_BODY = Set.of(307, 308);

  private final Exchange exchange;
  private final CallState call;

  public Redirects(Exchange exchange, CallState call) {
    this.exchange = exchange;
    this.call = call;
  }

  BufferedResponse send(Request first) throws FailedAttempt {
    Request request = first;
    BufferedResponse response = exchange.send(request);
    for (int hops = 0; hops < MOST; hops++) {
      HttpUrl target = target(request, response);
      if (target == null) {
        return response;
      }
      call.check();
      request = request.newBuilder().url(target).build();
      response = exchange.send(request);
    }
    return response;
  }

  private @Nullable HttpUrl target(Request request, BufferedResponse response) {
    Set<Integer> followed = request.body() == null ? OF_READING_METHODS : WITH_THE_SAME_BODY;
    if (!call.operation.isSafe() || !followed.contains(response.status())) {
      return null;
    }
    HttpUrl target = location(response);
    boolean stays = target != null && Origin.of(target).equals(Origin.of(request.url()));
    return stays ? target : null;
  }

  /** Returns the target of a redirect; null if it has none, or if it is not an HTTP URL. */
  static @Nullable HttpUrl location(BufferedResponse response) {
    String location = response.headers().get("Location");
    return location == null ? null : response.url().resolve(location);
  }

  /**
   * Returns why a redirect was not followed, and what to do.
   *
   * @param setting the setters of the request's URL: "baseUrl(…)"
   */
  static String remedy(BufferedResponse response, String setting) {
    HttpUrl target = location(response);
    if (target != null && Origin.of(target).equals(Origin.of(response.url()))) {
      return "Redirects are followed only for calls that read, at most "
          + MOST
          + " times, and this one leads to "
          + response.redaction().of(target.encodedPath())
          + ". Check "
          + setting;
    }
    return "Redirects to another origin are not followed, to protect the credentials"
        + (target == null ? "" : ", and this one leads to " + Origin.of(target))
        + ". Check "
        + setting;
  }
}
