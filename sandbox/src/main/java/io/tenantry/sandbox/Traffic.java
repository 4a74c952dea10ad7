package io.tenantry.sandbox;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many calls came to a fake, tokens aside, and what became of those beyond the limits that it
 * was set up to enforce. Thread-safe.
 */
public final class Traffic {
  private static final long SECOND = 1_000_000_000L;

  private final Enforced limits;
  private final Set<Ask> running = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Long> accepted = new ArrayDeque<>();
  private final Deque<Long> arrived = new ArrayDeque<>();
  private int mostAtOnce;
  private int mostInWindow;
  private int refused;

  Traffic(Enforced limits) {
    this.limits = limits;
  }

  /** The most calls that ran at the same time, refused ones included. */
  public synchronized int mostAtOnce() {
    return mostAtOnce;
  }

  /**
   * The most calls that arrived in any stretch of time as long as the enforced window (a second
   * where none is), refused ones included.
   */
  public synchronized int mostInWindow() {
    return mostInWindow;
  }

  /** How many calls were refused with 429 for a limit. */
  public synchronized int refused() {
    return refused;
  }

  /**
   * A call arrives.
   *
   * @return after how many seconds it may come again if it is refused; null if it is let in
   */
  synchronized @Nullable Long enter(Ask ask) {
    long now = limits.nanoTime().getAsLong();
    count(ask, now);
    if (accepted.size() >= limits.inWindow()) {
      refused++;
      long wait = accepted.element() + limits.window().toNanos() - now;
      return (wait + SECOND - 1) / SECOND;
    }
    if (running.size() > limits.atOnce()) {
      refused++;
      return 1L;
    }
    accepted.add(now);
    return null;
  }

  /** Its answer is about to be sent. */
  synchronized void leave(Ask ask) {
    running.remove(ask);
  }

  private void count(Ask ask, long now) {
    running.add(ask);
    mostAtOnce = Math.max(mostAtOnce, running.size());
    arrived.add(now);
    forget(arrived, now);
    forget(accepted, now);
    mostInWindow = Math.max(mostInWindow, arrived.size());
  }

  /** Drops what has left the window. */
  private void forget(Deque<Long> calls, long now) {
    while (!calls.isEmpty() && now - calls.element() >= limits.window().toNanos()) {
      calls.remove();
    }
  }
}
