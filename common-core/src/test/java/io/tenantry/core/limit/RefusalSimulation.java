package io.tenantry.core.limit;

import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Threads that call a vendor through the limiter, one call after the other, in simulated time.
 * Calls wait in order of arrival, and a refused one is retried as {@code RetryingCall} does: after
 * the requested delay, or after 1, 2 and 4 seconds. After four attempts, the thread makes another
 * call.
 */
final class RefusalSimulation {
  private static final long SECOND = 1_000_000_000L;
  private static final LimitKey KEY = new LimitKey("acme", "t", LimitKey.ACCOUNT);
  private static final long WARM = 30 * SECOND;
  private static final int ATTEMPTS = 4;

  /**
   * What is simulated.
   *
   * @param threads the number of threads
   * @param latency the mean duration of a call
   * @param hints whether the vendor sends {@code Retry-After}, in whole seconds
   * @param warm whether the threads make calls at half of the capacity for 30 seconds before the
   *     burst
   */
  record Scene(
      SimulatedVendor vendor,
      int threads,
      Duration latency,
      boolean hints,
      boolean warm,
      Duration length,
      long seed) {
    double seconds() {
      return latency.toNanos() / 1e9;
    }

    double capacity() {
      return Math.min(vendor.capacity(seconds()), threads / seconds());
    }
  }

  /** The part of a call's duration that the vendor works on it. */
  private static final double SERVED = 0.8;

  private record Event(long at, long order, Runnable run) {}

  private static final class Caller {
    private int attempts;
  }

  private final Scene scene;
  private final Random random;
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
  private final Deque<Caller> line = new ArrayDeque<>();
  private final RateLimiter limiter;
  private final Ask ask;
  private final List<Long> accepted = new ArrayList<>();
  private final List<Long> refused = new ArrayList<>();
  private long now;
  private long order;
  private long turn;
  private boolean waitsForEnds;
  private long firstRefusal = -1;
  private long burst;

  RefusalSimulation(Scene scene) {
    this.scene = scene;
    this.random = new Random(scene.seed());
    this.limiter = RateLimiter.inMemory(() -> now);
    this.ask = new Ask(KEY, Limits.NONE, Duration.ofMinutes(10));
  }

  RefusalSimulation run() {
    for (int i = 0; i < scene.threads(); i++) {
      Caller caller = new Caller();
      after((long) (pauseOfWarmCaller() * random.nextDouble()), () -> join(caller));
    }
    long end = scene.length().toNanos();
    while (!events.isEmpty() && (firstRefusal < 0 || events.element().at - burst < end)) {
      Event event = events.remove();
      if (firstRefusal < 0 && event.at > 60 * SECOND) {
        break;
      }
      now = event.at;
      event.run.run();
    }
    return this;
  }

  private void after(long wait, Runnable run) {
    events.add(new Event(now + wait, order++, run));
  }

  private void join(Caller caller) {
    line.add(caller);
    if (line.size() == 1) {
      askForFirst();
    }
  }

  private void askForFirst() {
    long mine = ++turn;
    waitsForEnds = false;
    while (!line.isEmpty()) {
      Decision decision = limiter.tryAcquire(ask);
      if (decision instanceof Denied denied) {
        waitsForEnds = denied.reason() == WaitReason.CONCURRENCY;
        long oversleep = waitsForEnds ? 0 : random.nextLong(SECOND / 1000);
        after(denied.retryIn().toNanos() + oversleep, () -> askAgain(mine));
        return;
      }
      send(line.remove(), ((Granted) decision).lease());
    }
  }

  private void askAgain(long mine) {
    if (mine == turn) {
      askForFirst();
    }
  }

  private void send(Caller caller, Lease lease) {
    long sent = now;
    caller.attempts++;
    after(part(0.1), () -> arrive(caller, lease, sent));
  }

  private long part(double share) {
    return (long) (scene.latency().toNanos() * share * (0.5 + random.nextDouble()));
  }

  private void arrive(Caller caller, Lease lease, long sent) {
    if (scene.vendor().accepts(now)) {
      after(part(SERVED), () -> respond(caller, lease));
    } else {
      long wait = scene.vendor().retryAfter(now);
      after(part(0.1), () -> refuse(caller, lease, sent, wait));
    }
  }

  private void respond(Caller caller, Lease lease) {
    scene.vendor().ended();
    after(part(0.1), () -> receive(caller, lease));
  }

  private void receive(Caller caller, Lease lease) {
    accepted.add(now);
    caller.attempts = 0;
    end(lease);
    after(pauseOfWarmCaller(), () -> join(caller));
  }

  private long pauseOfWarmCaller() {
    long left = WARM - now;
    double pause = 2 * scene.threads() / scene.capacity() * SECOND;
    return scene.warm() && left > 0 ? Math.min(left, (long) pause) : 0;
  }

  private void refuse(Caller caller, Lease lease, long sent, long wait) {
    if (firstRefusal < 0) {
      firstRefusal = now;
      burst = scene.warm() ? Math.max(now, WARM) : now;
    }
    if (sent > firstRefusal) {
      refused.add(now);
    }
    Duration seconds = Duration.ofSeconds((wait + SECOND - 1) / SECOND);
    limiter.refused(KEY, lease, scene.hints() ? Optional.of(seconds) : Optional.empty());
    end(lease);
    long own = scene.hints() ? seconds.toNanos() : SECOND << (caller.attempts - 1);
    caller.attempts %= ATTEMPTS;
    after(own, () -> join(caller));
  }

  private void end(Lease lease) {
    lease.close();
    if (waitsForEnds) {
      askForFirst();
    }
  }

  boolean wasRefused() {
    return firstRefusal >= 0;
  }

  /** Returns the share of the capacity that was used in a time after the burst. */
  double share(int fromSecond, int toSecond) {
    return count(accepted, fromSecond, toSecond) / (scene.capacity() * (toSecond - fromSecond));
  }

  /**
   * Returns the smallest share of the capacity that was used in any window after the one of the
   * burst. The windows begin at multiples of their length.
   */
  double leastOfWindows(Duration window) {
    long length = window.toNanos();
    double least = 1;
    for (long from = (burst / length + 1) * length; from + length <= now; from += length) {
      long begin = from;
      long calls = accepted.stream().filter(at -> at >= begin && at < begin + length).count();
      least = Math.min(least, calls / (scene.capacity() * (length / 1e9)));
    }
    return least;
  }

  /** Returns the number of accepted calls in a time after the burst. */
  long accepted(int fromSecond, int toSecond) {
    return count(accepted, fromSecond, toSecond);
  }

  /** Returns the number of 429s in a time after the burst, to calls sent after the first one. */
  long refused(int fromSecond, int toSecond) {
    return count(refused, fromSecond, toSecond);
  }

  private long count(List<Long> times, int fromSecond, int toSecond) {
    long from = burst + fromSecond * SECOND;
    long to = burst + toSecond * SECOND;
    return times.stream().filter(at -> at >= from && at < to).count();
  }
}
