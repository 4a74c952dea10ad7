package io.tenantry.core.limit;

import io.tenantry.core.limit.Decision.Denied;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The recent calls of one key. Not thread-safe. */
final class KeyState {
  /** The caller is not notified when a call ends on another transport of this process. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  /** A running call. */
  static final class Running {
    /** The generation of the {@link Adaptation} in which it started; 0 if there was none. */
    final int generation;

    /** The number of calls that were running when it started, including itself. */
    final int atOnce;

    /** The largest number of calls that have been running at once since it started. */
    int peak;

    private final long expires;
    private boolean refused;

    private Running(int generation, int atOnce, long expires) {
      this.generation = generation;
      this.atOnce = atOnce;
      this.peak = atOnce;
      this.expires = expires;
    }
  }

  private final List<Running> running = new ArrayList<>(2);
  private final List<WindowLog> windows = new ArrayList<>(2);
  private final Accepted accepted = new Accepted();
  private @Nullable Adaptation adaptation;
  private boolean paused;
  private long resumes;

  /** Returns why a call may not be sent; null if it may. */
  @Nullable Denied refusal(Limits limits, long now) {
    settle(now);
    if (paused) {
      return denied(resumes - now, WaitReason.PAUSE);
    }
    if (running.size() >= limits.concurrency() || isFull(now)) {
      return new Denied(LOOK_AGAIN, WaitReason.CONCURRENCY);
    }
    long longest = adaptation == null ? 0 : Math.max(0, adaptation.untilNext(now));
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

  private boolean isFull(long now) {
    return adaptation != null
        && (adaptation.isTrying(now) || !adaptation.allows(running.size(), now));
  }

  private static Denied denied(long nanos, WaitReason reason) {
    return new Denied(Duration.ofNanos(nanos), reason);
  }

  Running start(Duration lease, long now) {
    int generation = adaptation == null ? 0 : adaptation.generation();
    Running call = new Running(generation, running.size() + 1, now + nanos(lease));
    running.add(call);
    windows.forEach(WindowLog::started);
    if (adaptation != null) {
      running.forEach(other -> other.peak = Math.max(other.peak, call.atOnce));
      adaptation.started(call, now);
    }
    return call;
  }

  /** Ends a call; does nothing if it or its lease has ended already. */
  void end(Running call, long now) {
    if (!remove(call, now) || call.refused) {
      return;
    }
    accepted.add(now);
    if (adaptation != null) {
      adaptation.accepted(call, now);
    }
  }

  private boolean remove(Running call, long now) {
    if (!running.remove(call)) {
      return false;
    }
    windows.forEach(window -> window.ended(now));
    if (adaptation != null) {
      adaptation.ended(call);
    }
    return true;
  }

  /** Pauses all calls. A pause is extended, but never shortened. */
  void pause(Duration pause, long now) {
    settle(now);
    long until = now + nanos(pause);
    if (until - now > 0 && (!paused || until - resumes > 0)) {
      paused = true;
      resumes = until;
    }
  }

  /**
   * Handles a 429 of a call.
   *
   * @param requested the delay that the vendor requested, if any
   */
  void refused(Running call, Optional<Duration> requested, long now) {
    settle(now);
    call.refused = true;
    if (adaptation == null) {
      adaptation = new Adaptation(accepted, requested, now);
    } else {
      adaptation.refused(call, requested, now);
    }
  }

  void observe(Quota quota, long now) {
    log(quota.window()).reported(quota, now, Math.max(0, running.size() - 1));
  }

  /** Returns whether the state no longer affects later calls. */
  boolean isIdle(long now) {
    settle(now);
    return running.isEmpty()
        && adaptation == null
        && !paused
        && accepted.isForgotten(now)
        && windows.stream().allMatch(window -> window.isEmpty(now));
  }

  /** Removes what has expired: leases, and the effect of a 429. */
  private void settle(long now) {
    paused = paused && resumes - now > 0;
    if (adaptation != null && adaptation.isForgotten(now)) {
      adaptation = null;
    }
    for (int i = running.size() - 1; i >= 0; i--) {
      if (running.get(i).expires - now <= 0) {
        remove(running.get(i), now);
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
  static long nanos(Duration duration) {
    return Math.min(TimeUnit.NANOSECONDS.convert(duration), Long.MAX_VALUE / 2);
  }
}
