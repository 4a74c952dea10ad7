package io.tenantry.sandbox.server;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The limits that a fake enforces on all calls except those for tokens. */
public record EnforcedLimits(
    int concurrent, int inWindow, Duration window, boolean sendsRetryAfter, LongSupplier nanoTime) {
  public static final EnforcedLimits NONE =
      new EnforcedLimits(
          Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofSeconds(1), true, System::nanoTime);

  public EnforcedLimits concurrent(int calls) {
    return new EnforcedLimits(
        Checks.positive("calls", calls), inWindow, window, sendsRetryAfter, nanoTime);
  }

  public EnforcedLimits inWindow(int calls, Duration length) {
    return new EnforcedLimits(
        concurrent,
        Checks.positive("calls", calls),
        Checks.positive("length", length),
        sendsRetryAfter,
        nanoTime);
  }

  public EnforcedLimits withoutRetryAfter() {
    return new EnforcedLimits(concurrent, inWindow, window, false, nanoTime);
  }

  public EnforcedLimits clock(LongSupplier clock) {
    return new EnforcedLimits(concurrent, inWindow, window, sendsRetryAfter, clock);
  }
}
