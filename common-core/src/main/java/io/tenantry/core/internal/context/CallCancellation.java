package io.tenantry.core.internal.context;

import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * Lets other threads cancel a running call. A request in progress is cancelled through OkHttp. A
 * sleep or wait is interrupted; the interrupt flag is cleared when the wait has ended, so that the
 * caller does not see it. (If another thread interrupts the caller at the same moment, that
 * interrupt is cleared as well.) Thread-safe.
 */
public final class CallCancellation implements AutoCloseable {
  private final CancelSignal[] cancellations;
  private @Nullable String reason;
  private @Nullable Call onTheWire;
  private @Nullable Thread waiting;
  private boolean woken;

  /** Creates the cancellation of a call that each of these signals cancels until {@link #close}. */
  public CallCancellation(CancelSignal... by) {
    cancellations = by;
    for (CancelSignal cancellation : by) {
      cancellation.watch(this);
    }
  }

  /** Runs code that sleeps or waits on this thread; a cancellation interrupts it. */
  public <T> T waiting(Supplier<T> wait) {
    begin();
    try {
      return wait.get();
    } finally {
      over();
    }
  }

  private synchronized void begin() {
    waiting = Thread.currentThread();
    wakeIfCancelled();
  }

  private synchronized void over() {
    waiting = null;
    if (woken) {
      woken = false;
      Thread.interrupted();
    }
  }

  /** Registers a request in progress, which a cancellation cancels, also within a wait. */
  public synchronized void sending(Call call) {
    onTheWire = call;
    if (reason != null) {
      call.cancel();
    }
  }

  public synchronized void sent() {
    onTheWire = null;
    wakeIfCancelled();
  }

  /**
   * Closes the socket of the request in progress. OkHttp does not release the connection if an
   * event listener throws at the end of the response's body; its pool forgets the connection with
   * the next garbage collection.
   */
  public void abandon() {
    Call exchange;
    synchronized (this) {
      exchange = onTheWire;
    }
    if (exchange != null) {
      exchange.cancel();
    }
  }

  void cancel(String because) {
    Call exchange;
    synchronized (this) {
      reason = reason == null ? because : reason;
      exchange = onTheWire;
      if (exchange == null) {
        wakeIfCancelled();
      }
    }
    if (exchange != null) {
      exchange.cancel();
    }
  }

  private void wakeIfCancelled() {
    if (reason != null && waiting != null && !woken && !waiting.isInterrupted()) {
      woken = true;
      waiting.interrupt();
    }
  }

  /**
   * Returns why the call is cancelled; empty if it is not. Takes effect as soon as a signal is
   * cancelled, so that this call does not use results of other cancelled calls.
   */
  Optional<String> endedBecause() {
    synchronized (this) {
      if (reason != null) {
        return Optional.of(reason);
      }
    }
    for (CancelSignal cancellation : cancellations) {
      if (cancellation.isCancelled()) {
        return Optional.of(cancellation.reason());
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    for (CancelSignal cancellation : cancellations) {
      cancellation.forget(this);
    }
  }
}
