package io.tenantry.core.internal.gate;

import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.RateLimiter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * The calls that wait for a permit. There is one line for each key of each limiter, and only the
 * first call of a line asks the limiter, so that calls are sent in order of arrival. A line exists
 * while it contains a call. Thread-safe.
 */
public final class FairQueue {
  private record Place(RateLimiter limiter, LimitKey key) {}

  /** The waiting calls in order. Changed only under the lock of its map entry. */
  private static final class Line {
    private final Deque<Turn> turns = new ArrayDeque<>(2);

    /**
     * Whether the limiter has denied the first call, so that those behind it have to wait as well.
     */
    private volatile boolean heldUp;
  }

  private final ConcurrentMap<Place, Line> lines = new ConcurrentHashMap<>();

  /** The place of one call in its line. */
  final class Turn implements AutoCloseable {
    private final Place place;
    private final boolean hurried;
    private final Semaphore changes = new Semaphore(0);
    private Line line = new Line();
    private volatile boolean first;

    private Turn(Place place, boolean hurried) {
      this.place = place;
      this.hurried = hurried;
    }

    boolean isFirst() {
      return first;
    }

    /** Called before the first call asks the limiter: discards earlier changes. */
    void asks() {
      line.heldUp = false;
      changes.drainPermits();
    }

    /** Called when the first call has to wait: wakes those that must not wait. */
    void waits() {
      line.heldUp = true;
      lines.computeIfPresent(
          place,
          (p, all) -> {
            all.turns.stream().filter(t -> t.hurried).forEach(t -> t.changes.release());
            return all;
          });
    }

    /** Returns whether a call ahead waits for a limit. Otherwise those ahead only have to ask. */
    boolean isHeldUp() {
      return line.heldUp;
    }

    /** Gets a permit when this turn becomes the first one, and when a call of the key ends. */
    Semaphore changes() {
      return changes;
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
              all.heldUp = false;
              next.first = true;
              next.changes.release();
            }
            return next == null ? null : all;
          });
    }
  }

  /**
   * Adds a call to the end of the line.
   *
   * @param hurried whether the call must not wait until limits allow it
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

  /** Called when a call of this key has ended: the first call of the line asks again. */
  void moved(RateLimiter limiter, LimitKey key) {
    lines.computeIfPresent(
        new Place(limiter, key),
        (p, line) -> {
          line.turns.element().changes.release();
          return line;
        });
  }

  /** Returns the number of lines. */
  public int size() {
    return lines.size();
  }
}
