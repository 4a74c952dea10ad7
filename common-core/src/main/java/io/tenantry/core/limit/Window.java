package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.util.Optional;

/**
 * At most so many calls in any stretch of time of this length.
 *
 * @param calls how many, at least 1
 * @param length the stretch's length, from a millisecond to 366 days
 * @param headers where the vendor's answers say how many are left, if they do
 */
public record Window(int calls, Duration length, Optional<QuotaHeaders> headers) {
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(366);

  public Window {
    Checks.atLeast(
        1,
        calls,
        "window calls",
        "Leave out a window without a limit.",
        InvalidArgumentException::new);
    Checks.notNull(headers, "headers", InvalidArgumentException::new);
    if (Checks.notNull(length, "length", InvalidArgumentException::new).compareTo(SHORTEST) < 0
        || length.compareTo(LONGEST) > 0) {
      throw new InvalidArgumentException(
          Checks.refusal(
              "window length",
              length,
              "from %s to %s".formatted(SHORTEST, LONGEST),
              "Vendors count within these bounds."));
    }
  }

  /** A window that no header tells about. */
  public static Window of(int calls, Duration length) {
    return new Window(calls, length, Optional.empty());
  }

  /** The same for a vendor whose answers say how many calls are left. */
  public Window reportedBy(QuotaHeaders names) {
    return new Window(
        calls, length, Optional.of(Checks.notNull(names, "names", InvalidArgumentException::new)));
  }
}
