package io.tenantry.sandbox.server;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** The planned faults of one fake, and their effect on its requests. Thread-safe. */
public final class Faults {
  public static final String TOO_MANY = "Too many requests";
  public static final Planned THROTTLED = vendor -> Delivery.plain(vendor.error(429, TOO_MANY));

  private final ArrayDeque<Planned> next = new ArrayDeque<>();
  private final ArrayDeque<Integer> tokenFailures = new ArrayDeque<>();
  private int applyAnd502;
  private int applyAndClose;
  private int cuts;
  private final SeededShare lostResponses = new SeededShare();
  private final SeededShare throttled = new SeededShare();
  private Delivery.Pace pace = Delivery.Pace.FULL;

  /** A response instead of the one that handling the request would give. */
  public interface Planned {
    Delivery delivery(Vendor vendor);
  }

  public static Delivery closed() {
    return new Delivery(Response.noContent(), Delivery.Effect.CLOSE, Delivery.Pace.FULL);
  }

  public static Response retryAfterDate(Response response, Duration after) {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    return response.with("Date", httpDate(now)).with("Retry-After", httpDate(now.plus(after)));
  }

  static String httpDate(ZonedDateTime time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
  }

  /**
   * Handles a request unless a planned response replaces it, and applies faults to the response.
   */
  public Delivery around(Request request, Vendor vendor, Supplier<Response> handler) {
    Optional<Planned> planned = takePlanned();
    if (planned.isPresent()) {
      return paced(planned.get().delivery(vendor));
    }
    return after(request, handler.get());
  }

  public Response aroundToken(Vendor vendor, Supplier<Response> handler) {
    Optional<Integer> failure = takeTokenFailure();
    return failure.map(s -> vendor.error(s, "planned failure")).orElseGet(handler);
  }

  private synchronized Delivery after(Request request, Response response) {
    if (request.writes() && response.succeeded()) {
      if (applyAnd502 > 0 || lostResponses.picks()) {
        applyAnd502 = Math.max(0, applyAnd502 - 1);
        return paced(Delivery.plain(Response.html(502)));
      }
      if (applyAndClose > 0) {
        applyAndClose--;
        return closed();
      }
    }
    if (cuts > 0 && response.body().size() > 1) {
      cuts--;
      return new Delivery(response, Delivery.Effect.CUT, pace);
    }
    return paced(Delivery.plain(response));
  }

  private synchronized Delivery paced(Delivery delivery) {
    return new Delivery(delivery.response(), delivery.effect(), pace);
  }

  private synchronized Optional<Planned> takePlanned() {
    Planned planned = next.poll();
    if (planned == null && throttled.picks()) {
      return Optional.of(THROTTLED);
    }
    return Optional.ofNullable(planned);
  }

  private synchronized Optional<Integer> takeTokenFailure() {
    return Optional.ofNullable(tokenFailures.poll());
  }

  public synchronized void plan(int requests, Planned planned) {
    for (int i = 0; i < requests; i++) {
      next.add(planned);
    }
  }

  public synchronized void failTokens(int requests, int status) {
    for (int i = 0; i < requests; i++) {
      tokenFailures.add(status);
    }
  }

  public synchronized void applyAnd502(int writes) {
    applyAnd502 += writes;
  }

  public synchronized void applyAnd502(double share, long seed) {
    lostResponses.set(share, seed);
  }

  public synchronized void throttle(double share, long seed) {
    throttled.set(share, seed);
  }

  public synchronized void applyAndClose(int writes) {
    applyAndClose += writes;
  }

  public synchronized void cut(int responses) {
    cuts += responses;
  }

  public synchronized void slow(long bytes, Duration tick) {
    pace = new Delivery.Pace(pace.delay(), bytes, tick);
  }

  public synchronized void delay(Duration delay) {
    pace = new Delivery.Pace(delay, pace.bytes(), pace.tick());
  }

  public synchronized void reset() {
    next.clear();
    tokenFailures.clear();
    applyAnd502 = 0;
    applyAndClose = 0;
    cuts = 0;
    lostResponses.set(0, 0);
    throttled.set(0, 0);
    pace = Delivery.Pace.FULL;
  }

  /** Picks a share of the events; the same seed always picks the same ones. */
  private static final class SeededShare {
    private double share;
    private Random random = new Random(0);

    void set(double newShare, long seed) {
      if (!(newShare >= 0 && newShare <= 1)) {
        throw new IllegalArgumentException("share must be between 0 and 1, but was " + newShare);
      }
      share = newShare;
      random = new Random(seed);
    }

    boolean picks() {
      return share > 0 && random.nextDouble() < share;
    }
  }
}
