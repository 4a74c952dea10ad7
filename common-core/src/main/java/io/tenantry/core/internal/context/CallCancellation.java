package io.tenantry.core.internal.context;

import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * One call under way, as seen by another thread that wants to end it. What is on the wire is cut
 * off. A sleep or a wait is ended by an interrupt, which every one of them has to obey anyway,
 * whoever wrote it; the interrupt is taken back when the wait is over, so that the thread is none
 * the wiser. (When someone else interrupts the thread in that very moment, the two are one.)
 */
public final class CallCancellation implements AutoCloseable {
  private final CancelSignal[] cancellations;
  private @Nullable String reason;
  private @Nullable Call onTheWire;
  private @Nullable Thread waiting;
  private boolean woken;

  /** From now until {@link #close}, each of these ends it. */
  public CallCancellation(CancelSignal... by) {
    cancellations = by;
    for (CancelSignal cancellation : by) {
      cancellation.watch(this);
    }
  }

  /** Does on this thread what sleeps or waits; a cancellation may interrupt it meanwhile. */
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

  /** From now on a cancellation ends this exchange, also within a wait (for a token). */
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
   * Why it has to end, empty while it may go on. Known as soon as the switch is thrown: what other
   * calls leave behind that end before this one must not be taken up.
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
