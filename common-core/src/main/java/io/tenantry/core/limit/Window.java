package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.util.Optional;

/**
 * A limit on the number of calls in any period of a given length. Immutable.
 *
 * @param calls the number of calls, at least 1
 * @param length the length of the period, from 1 millisecond to 366 days
 * @param headers the response headers that report the state of the window; empty if there are none
 */
public record Window(int calls, Duration length, Optional<QuotaHeaders> headers) {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(366);

  public Window {
    Checks.atLeast(
        1, calls, "window calls", "Omit a window without a limit.", InvalidArgumentException::new);
    Checks.notNull(headers, "headers", InvalidArgumentException::new);
    if (Checks.notNull(length, "length", InvalidArgumentException::new).compareTo(SHORTEST) < 0
        || length.compareTo(LONGEST) > 0) {
      throw new InvalidArgumentException(
          Checks.refusal(
              "window length",
              length,
              "from %s to %s".formatted(SHORTEST, LONGEST),
              "Pass the period over which the vendor counts."));
    }
  }

  /** Returns a window that no headers report. */
  public static Window of(int calls, Duration length) {
    return new Window(calls, length, Optional.empty());
  }

  /** Returns a copy whose state is reported in these response headers. */
  public Window reportedBy(QuotaHeaders names) {
    return new Window(
        calls, length, Optional.of(Checks.notNull(names, "names", InvalidArgumentException::new)));
  }
}
