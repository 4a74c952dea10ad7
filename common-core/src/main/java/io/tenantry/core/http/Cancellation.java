package io.tenantry.core.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A switch that ends calls, for good: thrown once, from any thread. */
class Cancellation {
  /** Ends nothing, and knows no calls. */
  static final Cancellation NEVER =
      new Cancellation("nobody ends it") {
        @Override
        void watch(Running call) {
          // nothing to wait for
        }
      };

  private final String reason;
  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  /**
   * @param reason what the exceptions of the ended calls say: "the client was closed"
   */
  Cancellation(String reason) {
    this.reason = reason;
  }

  /** Ends what runs and all that is to come. Harmless when repeated. */
  void cancel() {
    cancelled = true;
    running.forEach(call -> call.cancel(reason));
  }

  String reason() {
    return reason;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** In this order, so that a call which begins meanwhile is ended by the one or the other. */
  void watch(Running call) {
    running.add(call);
    if (cancelled) {
      call.cancel(reason);
    }
  }

  void forget(Running call) {
    running.remove(call);
  }
}
