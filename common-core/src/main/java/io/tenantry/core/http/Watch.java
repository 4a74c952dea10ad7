package io.tenantry.core.http;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.json.DriftListener;
import io.tenantry.core.paging.Cancellation;
import io.tenantry.core.paging.PageCall;
import io.tenantry.core.paging.PageLog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who looks on while a call is made: somebody may count what it takes, or end it. */
final class Watch {
  /** Nobody looks on. */
  static final Watch NONE = new Watch(null, PageLog.NONE);

  private final @Nullable Cancellation cancellation;
  private final PageLog log;

  private Watch(@Nullable Cancellation cancellation, PageLog log) {
    this.cancellation = cancellation;
    this.log = log;
  }

  static Watch of(PageCall call) {
    return new Watch(call.cancellation(), call.log());
  }

  boolean isCancelled() {
    return cancellation != null && cancellation.isCancelled();
  }

  Cancellation.Registration onCancel(Runnable action) {
    return cancellation == null ? () -> {} : cancellation.onCancel(action);
  }

  /**
   * Sleeps before another attempt. Cancelling interrupts the sleep, and the thread's flag is clear
   * again afterwards.
   */
  void sleep(Timing timing, Duration time, ApiException why) throws InterruptedException {
    log.waited(time, reason(why));
    Thread sleeper = Thread.currentThread();
    Cancellation.Registration waking = onCancel(sleeper::interrupt);
    try {
      timing.sleep(time);
    } finally {
      waking.close();
      if (isCancelled()) {
        Thread.interrupted();
      }
    }
  }

  void sent(int attempts) {
    log.sent(attempts);
  }

  void failed(boolean mayPass) {
    log.failed(mayPass);
  }

  /** The listener, with a count of what it hears. */
  DriftListener counting(DriftListener listener) {
    return event -> {
      log.deviated();
      listener.onDrift(event);
    };
  }

  private static String reason(ApiException why) {
    return why instanceof StatusException refused
        ? refused.statusCode() + " " + refused.reason()
        : why.getClass().getSimpleName().replace("Exception", "");
  }
}
