package io.tenantry.sandbox;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Supplier;

/** What is planned to go wrong, and how it meets the requests. Thread-safe. */
final class Faults {
  static final String TOO_MANY = "Too many requests";
  static final Planned THROTTLED = style -> Delivery.plain(style.error(429, TOO_MANY));

  private final ArrayDeque<Planned> next = new ArrayDeque<>();
  private final ArrayDeque<Integer> tokenFailures = new ArrayDeque<>();
  private int doneBut502;
  private int doneButClosed;
  private int cuts;
  private final Dice lost = new Dice();
  private final Dice throttled = new Dice();
  private Delivery.Pace pace = Delivery.Pace.FULL;

  /** What is answered instead of handling a request. */
  interface Planned {
    Delivery delivery(ErrorStyle style);
  }

  /** How a vendor writes an error. */
  interface ErrorStyle {
    Answer error(int status, String message);
  }

  static int positive(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("at least 1 is expected, not " + count);
    }
    return count;
  }

  static Delivery closed() {
    return new Delivery(Answer.noContent(), Delivery.Effect.CLOSE, Delivery.Pace.FULL);
  }

  static Answer retryAfterDate(Answer answer, Duration after) {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    return answer.with("Date", httpDate(now)).with("Retry-After", httpDate(now.plus(after)));
  }

  static String httpDate(ZonedDateTime time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
  }

  /** Handles a request, or doesn't, and does to the answer what is planned. */
  Delivery around(Ask ask, ErrorStyle style, Supplier<Answer> handler) {
    Optional<Planned> planned = takePlanned();
    if (planned.isPresent()) {
      return paced(planned.get().delivery(style));
    }
    return after(ask, handler.get());
  }

  Answer aroundToken(ErrorStyle style, Supplier<Answer> handler) {
    Optional<Integer> failure = takeTokenFailure();
    return failure.map(s -> style.error(s, "planned failure")).orElseGet(handler);
  }

  private synchronized Delivery after(Ask ask, Answer answer) {
    if (ask.writes() && answer.succeeded()) {
      if (doneBut502 > 0 || lost.strike()) {
        doneBut502 = Math.max(0, doneBut502 - 1);
        return paced(Delivery.plain(Answer.html(502)));
      }
      if (doneButClosed > 0) {
        doneButClosed--;
        return closed();
      }
    }
    if (cuts > 0 && answer.body().size() > 1) {
      cuts--;
      return new Delivery(answer, Delivery.Effect.CUT, pace);
    }
    return paced(Delivery.plain(answer));
  }

  private synchronized Delivery paced(Delivery delivery) {
    return new Delivery(delivery.answer(), delivery.effect(), pace);
  }

  private synchronized Optional<Planned> takePlanned() {
    Planned planned = next.poll();
    if (planned == null && throttled.strike()) {
      return Optional.of(THROTTLED);
    }
    return Optional.ofNullable(planned);
  }

  private synchronized Optional<Integer> takeTokenFailure() {
    return Optional.ofNullable(tokenFailures.poll());
  }

  synchronized void plan(int requests, Planned planned) {
    for (int i = 0; i < requests; i++) {
      next.add(planned);
    }
  }

  synchronized void failTokens(int requests, int status) {
    for (int i = 0; i < requests; i++) {
      tokenFailures.add(status);
    }
  }

  synchronized void doneBut502(int writes) {
    doneBut502 += writes;
  }

  synchronized void doneBut502(double share, long seed) {
    lost.load(share, seed);
  }

  synchronized void throttle(double share, long seed) {
    throttled.load(share, seed);
  }

  synchronized void doneButClosed(int writes) {
    doneButClosed += writes;
  }

  synchronized void cut(int answers) {
    cuts += answers;
  }

  synchronized void slow(long bytes, Duration tick) {
    pace = new Delivery.Pace(pace.delay(), bytes, tick);
  }

  synchronized void delay(Duration delay) {
    pace = new Delivery.Pace(delay, pace.bytes(), pace.tick());
  }

  synchronized void reset() {
    next.clear();
    tokenFailures.clear();
    doneBut502 = 0;
    doneButClosed = 0;
    cuts = 0;
    lost.load(0, 0);
    throttled.load(0, 0);
    pace = Delivery.Pace.FULL;
  }
}
