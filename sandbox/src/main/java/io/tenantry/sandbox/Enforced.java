package io.tenantry.sandbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The limits that a fake enforces on all calls but those for tokens. */
record Enforced(
    int atOnce, int inWindow, Duration window, boolean tellsWhen, LongSupplier nanoTime) {
  static final Enforced NOTHING =
      new Enforced(
          Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofSeconds(1), true, System::nanoTime);

  Enforced atOnce(int calls) {
    return new Enforced(Faults.positive(calls), inWindow, window, tellsWhen, nanoTime);
  }

  Enforced inWindow(int calls, Duration length) {
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("a window lasts for a while, not " + length);
    }
    return new Enforced(atOnce, Faults.positive(calls), length, tellsWhen, nanoTime);
  }

  Enforced silently() {
    return new Enforced(atOnce, inWindow, window, false, nanoTime);
  }

  Enforced by(LongSupplier clock) {
    return new Enforced(atOnce, inWindow, window, tellsWhen, clock);
  }
}
