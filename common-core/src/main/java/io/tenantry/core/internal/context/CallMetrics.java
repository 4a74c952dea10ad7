package io.tenantry.core.internal.context;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.internal.paging.PageLog;
import io.tenantry.core.json.DriftListener;
import io.tenantry.core.limit.WaitReason;
import java.time.Duration;
import java.util.Locale;

/** Counts attempts, waits and failures of a call, for the summary of a walk. */
public final class CallMetrics {
  /** Counts nothing. */
  public static final CallMetrics NONE = new CallMetrics(PageLog.NONE);

  private final PageLog log;

  private CallMetrics(PageLog log) {
    this.log = log;
  }

  public static CallMetrics to(PageLog log) {
    return new CallMetrics(log);
  }

  public void sent(int attempts) {
    log.sent(attempts);
  }

  public void waited(Duration time, ApiException why) {
    String kind = why.getClass().getSimpleName().replace("Exception", "");
    log.waited(
        time,
        why instanceof StatusException refused
            ? refused.statusCode() + " " + refused.reasonPhrase()
            : kind);
  }

  public void waited(Duration time, WaitReason why) {
    log.waited(time, "limit: " + why.name().toLowerCase(Locale.ROOT));
  }

  public void failed(boolean mayPass) {
    log.failed(mayPass);
  }

  /** Returns a listener that counts the events that it passes on. */
  public DriftListener counting(DriftListener listener) {
    return event -> {
      log.deviated();
      listener.onDrift(event);
    };
  }
}
