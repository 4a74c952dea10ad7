package io.tenantry.core.internal.gate;

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
public final class FairQueue {
  private record Place(RateLimiter limiter, LimitKey key) {}

  /** Whoever stands there, in order. Changed only while the map holds its place. */
  private static final class Line {
    private final Deque<Turn> turns = new ArrayDeque<>(2);

    /** The first was told to wait, so that nobody behind it comes through at once. */
    private volatile boolean stands;
  }

  private final ConcurrentMap<Place, Line> lines = new ConcurrentHashMap<>();

  /** One call's place in its line. */
  final class Turn implements AutoCloseable {
    private final Place place;
    private final boolean hurried;
    private final Semaphore news = new Semaphore(0);
    private Line line = new Line();
    private volatile boolean first;

    private Turn(Place place, boolean hurried) {
      this.place = place;
      this.hurried = hurried;
    }

    boolean isFirst() {
      return first;
    }

    /** The first asks: what has happened until now is known. */
    void asks() {
      line.stands = false;
      news.drainPermits();
    }

    /** The first has to wait: those who mustn't are told. */
    void waits() {
      line.stands = true;
      lines.computeIfPresent(
          place,
          (p, all) -> {
            all.turns.stream().filter(t -> t.hurried).forEach(t -> t.news.release());
            return all;
          });
    }

    /** Whether somebody waits ahead. Otherwise the turn comes as fast as those ahead can ask. */
    boolean isHeldUp() {
      return line.stands;
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
          (p, all) -> {
            all.turns.remove(this);
            Turn next = all.turns.peek();
            if (next != null && !next.first) {
              all.stands = false;
              next.first = true;
              next.news.release();
            }
            return next == null ? null : all;
          });
    }
  }

  /**
   * At the end of the line.
   *
   * @param hurried whether it must not wait there until limits allow a call
   */
  Turn join(RateLimiter limiter, LimitKey key, boolean hurried) {
    Turn turn = new Turn(new Place(limiter, key), hurried);
    lines.compute(
        turn.place,
        (p, there) -> {
          turn.line = there == null ? turn.line : there;
          turn.first = turn.line.turns.isEmpty();
          turn.line.turns.add(turn);
          return turn.line;
        });
    return turn;
  }

  /** A call of this key has ended: the first in line may ask again. */
  void moved(RateLimiter limiter, LimitKey key) {
    lines.computeIfPresent(
        new Place(limiter, key),
        (p, line) -> {
          line.turns.element().news.release();
          return line;
        });
  }

  /** How many lines there are. */
  public int size() {
    return lines.size();
  }
}
