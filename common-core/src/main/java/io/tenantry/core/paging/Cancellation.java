package io.tenantry.core.paging;

import io.tenantry.core.internal.paging.CancelHooks;

/**
 * Lets a thread end the calls of other threads: requests in progress, and pauses before the next.
 * Can be passed to any number of calls; once it is cancelled, they end at once. Thread-safe.
 */
public final class Cancellation {
  private final CancelHooks hooks = new CancelHooks();

  /** Creates a cancellation that is not cancelled yet. */
  public Cancellation() {}

  /** Ends calls in progress and all that start later. Further calls have no effect. */
  public void cancel() {
    hooks.cancel();
  }

  /** Returns whether {@link #cancel} was called. */
  public boolean isCancelled() {
    return hooks.isCancelled();
  }

  CancelHooks hooks() {
    return hooks;
  }
}
