package io.tenantry.core.internal.redact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Values that were hidden because of their names, to hide them everywhere from then on. Bounded:
 * the oldest are dropped first. Thread-safe.
 */
public final class SeenSecrets {
  private static final int MOST = 256;

  /** Shorter values ("true", a number) occur in too many other places. */
  private static final int SHORTEST = 8;

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<String> values = new ArrayDeque<>();
  private volatile Redaction all = Redaction.NONE;

  void add(String value) {
    if (value.length() < SHORTEST || value.length() > Redaction.LONGEST) {
      return;
    }
    lock.lock();
    try {
      if (values.contains(value)) {
        return;
      }
      values.addLast(value);
      if (values.size() > MOST) {
        values.removeFirst();
      }
      all = Redaction.of(values.stream());
    } finally {
      lock.unlock();
    }
  }

  public String hide(String text) {
    return all.of(text);
  }
}
