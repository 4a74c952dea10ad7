package io.tenantry.core.internal.context;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A switch that ends calls, for good: thrown once, from any thread. */
public class CancelSignal {
  /** Ends nothing, and knows no calls. */
  public static final CancelSignal NEVER =
      new CancelSignal("nobody ends it") {
        @Override
        void watch(CallCancellation call) {
          // nothing to wait for
        }
      };

  private final String reason;
  private final Set<CallCancellation> running = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  /**
   * @param reason what the exceptions of the ended calls say: "the client was closed"
   */
  public CancelSignal(String reason) {
    this.reason = reason;
  }

  /** Ends what runs and all that is to come. Harmless when repeated. */
  public void cancel() {
    cancelled = true;
    running.forEach(call -> call.cancel(reason));
  }

  String reason() {
    return reason;
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /** In this order, so that a call which begins meanwhile is ended by the one or the other. */
  void watch(CallCancellation call) {
    running.add(call);
    if (cancelled) {
      call.cancel(reason);
    }
  }

  void forget(CallCancellation call) {
    running.remove(call);
  }
}
