package io.tenantry.core.paging;

import io.tenantry.core.internal.paging.CancelHooks;

/**
 * Lets one thread end what another waits for: a request in progress, or a pause before the next.
 * Serves any number of calls until it is used; afterwards they end at once. Thread-safe.
 */
public final class Cancellation {
  private final CancelHooks hooks = new CancelHooks();

  /** Creates a cancellation that is not used yet. */
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
