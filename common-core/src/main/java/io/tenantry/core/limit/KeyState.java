package io.tenantry.core.limit;

import io.tenantry.core.limit.Decision.Denied;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The recent calls of one key. Not thread-safe. */
final class KeyState {
  /** The caller is not notified when a call ends on another transport of this process. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  /** A running call. */
  static final class Running {
    private final long started;
    private final long expires;

    private Running(long started, long expires) {
      this.started = started;
      this.expires = expires;
    }
  }

  private final List<Running> running = new ArrayList<>(2);
  private final List<WindowLog> windows = new ArrayList<>(2);
  private final Accepted accepted = new Accepted();
  private @Nullable Pace pace;

  /** Returns why a call may not be sent; null if it may. */
  @Nullable Denied refusal(Limits limits, long now) {
    settle(now);
    if (pace != null && pace.pause(now) > 0) {
      return denied(pace.pause(now), WaitReason.PAUSE);
    }
    int atOnce = limits.concurrency();
    if (running.size() >= (pace == null ? atOnce : Math.min(atOnce, pace.concurrency(now)))) {
      return new Denied(LOOK_AGAIN, WaitReason.CONCURRENCY);
    }
    long longest = pace == null ? 0 : pace.untilNext(now);
    WaitReason reason = WaitReason.PACE;
    for (Window window : limits.windows()) {
      long room = log(window).room(now, running.size());
      if (room == WindowLog.WHEN_ONE_ENDS) {
        return new Denied(LOOK_AGAIN, WaitReason.CONCURRENCY);
      }
      reason = room > longest ? WaitReason.WINDOW : reason;
      longest = Math.max(longest, room);
    }
    return longest > 0 ? denied(longest, reason) : null;
  }

  private static Denied denied(long nanos, WaitReason reason) {
    return new Denied(Duration.ofNanos(nanos), reason);
  }

  Running start(Duration lease, long now) {
    Running call = new Running(now, now + nanos(lease));
    running.add(call);
    windows.forEach(WindowLog::started);
    if (pace != null) {
      pace.started(now);
    }
    return call;
  }

  /** Ends a call; does nothing if it or its lease has ended already. */
  void end(Running call, long now) {
    if (!running.remove(call)) {
      return;
    }
    windows.forEach(window -> window.ended(now));
    if (pace != null) {
      pace.ended(call.started, now);
    }
    if (pace == null || pace.pause(now) == 0) {
      accepted.add(now);
    }
  }

  /**
   * Handles a 429. During a pause it comes from a call that was already running, and does not slow
   * down calls further.
   */
  void refused(Duration pause, long now) {
    if (pace != null && pace.pause(now) > 0) {
      pace.extend(now, nanos(pause));
    } else {
      long spacing = accepted.spacing(now, nanos(pause));
      pace =
          pace == null
              ? Pace.after(now, nanos(pause), spacing)
              : pace.again(now, nanos(pause), spacing);
    }
  }

  void observe(Quota quota, long now) {
    log(quota.window()).reported(quota, now, Math.max(0, running.size() - 1));
  }

  /** Returns whether the state no longer affects later calls. */
  boolean isIdle(long now) {
    settle(now);
    return running.isEmpty()
        && pace == null
        && accepted.isForgotten(now)
        && windows.stream().allMatch(window -> window.isEmpty(now));
  }

  /** Removes what has expired: leases, and the effect of a 429. */
  private void settle(long now) {
    if (pace != null && pace.isForgotten(now)) {
      pace = null;
    }
    for (int i = running.size() - 1; i >= 0; i--) {
      if (running.get(i).expires - now <= 0) {
        end(running.get(i), now);
      }
    }
  }

  private WindowLog log(Window window) {
    for (WindowLog log : windows) {
      if (log.window().equals(window)) {
        return log;
      }
    }
    WindowLog log = new WindowLog(window);
    windows.add(log);
    return log;
  }

  /** Converts to nanoseconds; at most 146 years, to avoid overflow. */
  private static long nanos(Duration duration) {
    return Math.min(TimeUnit.NANOSECONDS.convert(duration), Long.MAX_VALUE / 2);
  }
}
