package io.tenantry.core.http;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.json.DriftListener;
import io.tenantry.core.limit.WaitReason;
import io.tenantry.core.paging.PageLog;
import java.time.Duration;
import java.util.Locale;

/** Counts what a call takes, for a walk's summary. */
final class Watch {
  /** Nobody wants to know. */
  static final Watch NONE = new Watch(PageLog.NONE);

  private final PageLog log;

  private Watch(PageLog log) {
    this.log = log;
  }

  static Watch to(PageLog log) {
    return new Watch(log);
  }

  void sent(int attempts) {
    log.sent(attempts);
  }

  void waited(Duration time, ApiException why) {
    String kind = why.getClass().getSimpleName().replace("Exception", "");
    log.waited(
        time,
        why instanceof StatusException refused
            ? refused.statusCode() + " " + refused.reason()
            : kind);
  }

  void waited(Duration time, WaitReason why) {
    log.waited(time, "limit: " + why.name().toLowerCase(Locale.ROOT));
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
}
