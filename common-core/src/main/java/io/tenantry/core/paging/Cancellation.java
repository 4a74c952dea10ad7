package io.tenantry.core.paging;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread end what another waits for: a request on its way, or a pause before the next.
 * Good for any number of calls, until it is used; afterwards they end at once. Thread-safe.
 */
public final class Cancellation {
  /** Something to end; see {@link #onCancel}. */
  public interface Registration extends AutoCloseable {
    /** From now on the action doesn't run, and it isn't running any more. */
    @Override
    void close();
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Runnable> actions = new LinkedHashSet<>();
  private volatile boolean cancelled;

  /** One that nobody has used yet. */
  public Cancellation() {}

  /** Ends what runs, and all that begins later. Harmless when repeated. */
  public void cancel() {
    lock.lock();
    try {
      cancelled = true;
      actions.forEach(Runnable::run);
      actions.clear();
    } finally {
      lock.unlock();
    }
  }

  /** Whether it was used. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Runs an action, which must be short, when {@link #cancel} is called; at once if it was. */
  public Registration onCancel(Runnable action) {
    Runnable own = action::run;
    lock.lock();
    try {
      if (cancelled) {
        own.run();
      } else {
        actions.add(own);
      }
    } finally {
      lock.unlock();
    }
    return () -> remove(own);
  }

  private void remove(Runnable action) {
    lock.lock();
    try {
      actions.remove(action);
    } finally {
      lock.unlock();
    }
  }
}
