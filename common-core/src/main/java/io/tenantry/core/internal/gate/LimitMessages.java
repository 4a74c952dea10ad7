package io.tenantry.core.internal.gate;

import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.WaitReason;
import io.tenantry.core.limit.Window;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what keeps a call from being sent. */
public final class LimitMessages {
  private LimitMessages() {}

  public static String of(WaitReason reason, Limits limits, @Nullable Duration retryIn) {
    String left = retryIn == null ? "" : " for another " + of(retryIn);
    return switch (reason) {
      case CONCURRENCY -> underWay(limits);
      case WINDOW -> "the limit of " + windows(limits) + " leaves no room" + left;
      case PAUSE -> "the vendor has refused calls for their frequency and gets none" + left;
      case PACE -> "after refusals for frequency calls go out slowly, the next one not" + left;
      case TURN -> "other calls came first and wait already";
    };
  }

  private static String underWay(Limits limits) {
    return limits.concurrency() == Limits.UNLIMITED
        ? "as many calls as may run at once are under way already"
        : limits.concurrency() + " calls are under way already";
  }

  private static String windows(Limits limits) {
    return limits.windows().stream().map(LimitMessages::of).collect(Collectors.joining(" and "));
  }

  private static String of(Window window) {
    return window.calls() + " calls in " + of(window.length());
  }

  /** In seconds, or milliseconds below ten of them. */
  public static String of(Duration duration) {
    return duration.compareTo(Duration.ofSeconds(10)) < 0
        ? duration.toMillis() + " ms"
        : duration.toSeconds() + " s";
  }
}
