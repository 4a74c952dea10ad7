package io.tenantry.core.limit;

import io.tenantry.core.limit.Decision.Denied;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What one key's calls have done lately. Not thread-safe. */
final class KeyState {
  /** Calls elsewhere in this process end without a word to the one who asks. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  /** A call that runs. */
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

  /** Why the call may not be sent; null if it may. */
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

  /** Does nothing for a call that has ended before, or whose lease has. */
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

  /** A 429 during a pause belongs to a call that was under way: no reason to slow down again. */
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

  /** True if nothing of it matters to a later call. */
  boolean isIdle(long now) {
    settle(now);
    return running.isEmpty()
        && pace == null
        && accepted.isForgotten(now)
        && windows.stream().allMatch(window -> window.isEmpty(now));
  }

  /** What has ended by itself: leases, and the memory of a 429. */
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

  /** As far as nanoseconds reach without turning over: 146 years. */
  private static long nanos(Duration duration) {
    return Math.min(TimeUnit.NANOSECONDS.convert(duration), Long.MAX_VALUE / 2);
  }
}
