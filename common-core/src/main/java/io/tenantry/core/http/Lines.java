package io.tenantry.core.http;

import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.RateLimiter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * Who asks for a permit: a line for each key of each limiter, of which only the first may ask, so
 * that calls are sent in the order in which they came. A line is there while somebody stands in it.
 * Thread-safe.
 */
final class Lines {
  private record Place(RateLimiter limiter, LimitKey key) {}

  private final ConcurrentMap<Place, Deque<Turn>> lines = new ConcurrentHashMap<>();

  /** One call's place in its line. */
  final class Turn implements AutoCloseable {
    private final Place place;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean first;

    private Turn(Place place) {
      this.place = place;
    }

    boolean isFirst() {
      return first;
    }

    /** What has happened until now is known. */
    void forgetNews() {
      news.drainPermits();
    }

    /** Opens when the turn becomes the first one, and when a call of the key ends. */
    Semaphore news() {
      return news;
    }

    /** Leaves the line. */
    @Override
    public void close() {
      lines.computeIfPresent(
          place,
          (p, line) -> {
            line.remove(this);
            Turn next = line.peek();
            if (next != null && !next.first) {
              next.first = true;
              next.news.release();
            }
            return next == null ? null : line;
          });
    }
  }

  /** At the end of the line. */
  Turn join(RateLimiter limiter, LimitKey key) {
    Turn turn = new Turn(new Place(limiter, key));
    lines.compute(
        turn.place,
        (p, line) -> {
          Deque<Turn> joined = line == null ? new ArrayDeque<>(2) : line;
          turn.first = joined.isEmpty();
          joined.add(turn);
          return joined;
        });
    return turn;
  }

  /** A call of this key has ended: the first in line may ask again. */
  void moved(RateLimiter limiter, LimitKey key) {
    lines.computeIfPresent(
        new Place(limiter, key),
        (p, line) -> {
          line.element().news.release();
          return line;
        });
  }

  /** How many lines there are. */
  int size() {
    return lines.size();
  }
}
