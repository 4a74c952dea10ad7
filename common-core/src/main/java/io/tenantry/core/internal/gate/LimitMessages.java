package io.tenantry.core.internal.gate;

import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.WaitReason;
import io.tenantry.core.limit.Window;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes for exception messages why a call may not be sent. */
public final class LimitMessages {
  private LimitMessages() {}

  public static String of(WaitReason reason, Limits limits, @Nullable Duration retryIn) {
    String left = retryIn == null ? "" : " for another " + of(retryIn);
    return switch (reason) {
      case CONCURRENCY -> running(limits);
      case WINDOW -> "the limit of " + windows(limits) + " is used up" + left;
      case PAUSE -> "calls are paused" + left + " after a 429 from the vendor";
      case PACE -> "calls are slowed down after a 429 from the vendor" + next(retryIn);
      case TURN -> "earlier calls are already waiting";
    };
  }

  private static String next(@Nullable Duration retryIn) {
    return retryIn == null ? "" : ", and the next one is allowed in " + of(retryIn);
  }

  private static String running(Limits limits) {
    return limits.concurrency() == Limits.UNLIMITED
        ? "the maximum number of concurrent calls is already running"
        : limits.concurrency()
            + (limits.concurrency() == 1
                ? " call is already running"
                : " calls are already running");
  }

  private static String windows(Limits limits) {
    return limits.windows().stream().map(LimitMessages::of).collect(Collectors.joining(" and "));
  }

  private static String of(Window window) {
    return window.calls()
        + (window.calls() == 1 ? " call in " : " calls in ")
        + of(window.length());
  }

  /** Returns the duration in seconds, or in milliseconds if it is below ten seconds. */
  public static String of(Duration duration) {
    return duration.compareTo(Duration.ofSeconds(10)) < 0
        ? duration.toMillis() + " ms"
        : duration.toSeconds() + " s";
  }
}
