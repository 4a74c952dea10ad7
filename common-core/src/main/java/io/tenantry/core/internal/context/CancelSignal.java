package io.tenantry.core.internal.context;

import io.tenantry.core.internal.ForAll;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A signal that cancels calls, permanently. Thread-safe. */
public class CancelSignal {
  /** A signal that is never cancelled. */
  public static final CancelSignal NEVER =
      new CancelSignal("never") {
        @Override
        void watch(CallCancellation call) {
          // nothing to wait for
        }
      };

  private final String reason;
  private final Set<CallCancellation> running = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  /**
   * @param reason the reason in the exceptions of cancelled calls: "the client was closed"
   */
  public CancelSignal(String reason) {
    this.reason = reason;
  }

  /**
   * Cancels running and future calls. Has no effect if called again. A failure to cancel one, such
   * as that of an event listener, does not stop the others; it is thrown after all are cancelled.
   */
  public void cancel() {
    cancelled = true;
    ForAll.run(running, call -> call.cancel(reason));
  }

  String reason() {
    return reason;
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /** Registers a call first and checks the flag second, so that no concurrent cancel is missed. */
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
