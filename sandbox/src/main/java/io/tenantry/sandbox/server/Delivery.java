package io.tenantry.sandbox.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** A response, and what happens to it on its way back. */
public record Delivery(Response response, Effect effect, Pace pace) {
  public enum Effect {
    NONE,
    /** The body breaks off in the middle; {@code Content-Length} states the full length. */
    CUT,
    /** The connection is closed without a response. */
    CLOSE
  }

  /**
   * The pace of sending.
   *
   * @param delay before the first byte
   * @param bytes bytes of the body per tick; 0 for no limit
   */
  record Pace(Duration delay, long bytes, Duration tick) {
    static final Pace FULL = new Pace(Duration.ZERO, 0, Duration.ZERO);
  }

  public static Delivery plain(Response response) {
    return new Delivery(response, Effect.NONE, Pace.FULL);
  }

  public Delivery map(UnaryOperator<Response> change) {
    return new Delivery(change.apply(response), effect, pace);
  }

  MockResponse toMockResponse() {
    MockResponse.Builder mock = new MockResponse.Builder().code(response.status());
    response.headers().forEach(mock::setHeader);
    if (response.status() != 204) {
      mock.body(new Buffer().write(response.body()));
    }
    if (pace.bytes() > 0) {
      mock.throttleBody(pace.bytes(), pace.tick().toMillis(), TimeUnit.MILLISECONDS);
    }
    switch (effect) {
      case CUT -> mock.onResponseBody(new SocketEffect.CloseSocket());
      case CLOSE -> mock.onResponseStart(new SocketEffect.CloseSocket());
      case NONE -> {}
    }
    return mock.build();
  }
}
