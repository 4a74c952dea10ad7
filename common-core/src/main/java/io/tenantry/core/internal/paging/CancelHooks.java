package io.tenantry.core.internal.paging;

import io.tenantry.core.internal.ForAll;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** What a cancellation runs: actions that end requests and waits. Used once; thread-safe. */
public final class CancelHooks {
  /** An action that waits for a cancellation. */
  public interface Registration extends AutoCloseable {
    /** Removes the action. On return it isn't running, and it won't run any more. */
    @Override
    void close();
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Runnable> actions = new LinkedHashSet<>();
  private volatile boolean cancelled;

  /**
   * Runs all actions; later ones run when they are registered. Further calls have no effect. An
   * action may remove itself or others. One that fails does not stop the others; the first failure
   * is thrown after all have run.
   */
  public void cancel() {
    lock.lock();
    try {
      cancelled = true;
      ForAll.run(List.copyOf(actions), this::runOnce);
    } finally {
      lock.unlock();
    }
  }

  private void runOnce(Runnable action) {
    if (actions.remove(action)) {
      action.run();
    }
  }

  /** Returns whether {@link #cancel} was called. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Registers a short action for {@link #cancel}; it runs at once if that was called before. */
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
