package io.tenantry.core.paging;

import io.tenantry.core.error.ConcurrentWalkException;
import io.tenantry.core.error.ErrorContext;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Lets one call at a time into a walk, and refuses a second one instead of letting it wait. Calls
 * that follow each other in different threads see what the earlier ones did.
 */
final class OneCaller {
  private final Supplier<ErrorContext> context;
  private final AtomicReference<Thread> caller = new AtomicReference<>();

  OneCaller(Supplier<ErrorContext> context) {
    this.context = context;
  }

  /**
   * Begins a call, which {@link #leave} ends.
   *
   * @throws ConcurrentWalkException if another call has not ended
   */
  void enter() {
    Thread here = Thread.currentThread();
    Thread other = caller.compareAndExchange(null, here);
    if (other != null) {
      String who = other == here ? "a listener or source of itself" : "thread " + here.getName();
      throw new ConcurrentWalkException(
          context.get(),
          "the walk was called by %s while thread %s reads it".formatted(who, other.getName()));
    }
  }

  void leave() {
    caller.set(null);
  }
}
