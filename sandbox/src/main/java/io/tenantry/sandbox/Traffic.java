package io.tenantry.sandbox;

import io.tenantry.sandbox.server.EnforcedLimits;
import io.tenantry.sandbox.server.Request;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts of the calls that a fake received, without those for tokens, and of the calls it refused
 * because of the limits it enforces. Thread-safe.
 */
public final class Traffic {
  private static final long SECOND = 1_000_000_000L;

  private final EnforcedLimits limits;
  private final Set<Request> running = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Long> accepted = new ArrayDeque<>();
  private final Deque<Long> arrived = new ArrayDeque<>();
  private int mostConcurrent;
  private int mostInWindow;
  private int refused;

  Traffic(EnforcedLimits limits) {
    this.limits = limits;
  }

  /** Returns the largest number of calls that ran at the same time, including refused calls. */
  public synchronized int mostConcurrent() {
    return mostConcurrent;
  }

  /**
   * Returns the largest number of calls that arrived within any period as long as the enforced
   * window (one second if no window is enforced), including refused calls.
   */
  public synchronized int mostInWindow() {
    return mostInWindow;
  }

  /** Returns the number of calls refused with 429 because of a limit. */
  public synchronized int refused() {
    return refused;
  }

  /**
   * A call arrives.
   *
   * @return null if it is accepted, otherwise the delay in seconds to request from the caller
   */
  synchronized @Nullable Long enter(Request request) {
    long now = limits.nanoTime().getAsLong();
    count(request, now);
    if (accepted.size() >= limits.inWindow()) {
      refused++;
      long wait = accepted.element() + limits.window().toNanos() - now;
      return (wait + SECOND - 1) / SECOND;
    }
    if (running.size() > limits.concurrent()) {
      refused++;
      return 1L;
    }
    accepted.add(now);
    return null;
  }

  /** The response to a call is about to be sent. */
  synchronized void leave(Request request) {
    running.remove(request);
  }

  private void count(Request request, long now) {
    running.add(request);
    mostConcurrent = Math.max(mostConcurrent, running.size());
    arrived.add(now);
    dropExpired(arrived, now);
    dropExpired(accepted, now);
    mostInWindow = Math.max(mostInWindow, arrived.size());
  }

  /** Removes the calls that have left the window. */
  private void dropExpired(Deque<Long> calls, long now) {
    while (!calls.isEmpty() && now - calls.element() >= limits.window().toNanos()) {
      calls.remove();
    }
  }
}
