package io.tenantry.sandbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** An answer and what happens to it on its way back. */
record Delivery(Answer answer, Effect effect, Pace pace) {
  enum Effect {
    NONE,
    /** Declared in full, broken off in the middle. */
    CUT,
    /** The connection is closed instead of an answer. */
    CLOSE
  }

  /**
   * How long the server waits before it sends the answer, and how many bytes of the body come per
   * tick.
   */
  record Pace(Duration delay, long bytes, Duration tick) {
    static final Pace FULL = new Pace(Duration.ZERO, 0, Duration.ZERO);
  }

  static Delivery plain(Answer answer) {
    return new Delivery(answer, Effect.NONE, Pace.FULL);
  }

  Delivery map(UnaryOperator<Answer> change) {
    return new Delivery(change.apply(answer), effect, pace);
  }

  MockResponse response() {
    MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
    answer.headers().forEach(response::setHeader);
    if (answer.status() != 204) {
      response.body(new Buffer().write(answer.body()));
    }
    if (pace.bytes() > 0) {
      response.throttleBody(pace.bytes(), pace.tick().toMillis(), TimeUnit.MILLISECONDS);
    }
    switch (effect) {
      case CUT -> response.onResponseBody(new SocketEffect.CloseSocket());
      case CLOSE -> response.onResponseStart(new SocketEffect.CloseSocket());
      case NONE -> {}
    }
    return response.build();
  }
}
