package io.tenantry.core.limit;

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
    Given.atLeast(
        1, calls, "A window's number of calls", "leave out a window that nobody keeps to");
    Given.value(headers, "headers");
    if (Given.value(length, "length").compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw Given.refused(
          "A window's length",
          length,
          "from %s to %s".formatted(SHORTEST, LONGEST),
          "nobody counts over more, and no clock over less");
    }
  }

  /** A window that no header tells about. */
  public static Window of(int calls, Duration length) {
    return new Window(calls, length, Optional.empty());
  }

  /** The same for a vendor whose answers say how many calls are left. */
  public Window reportedBy(QuotaHeaders names) {
    return new Window(calls, length, Optional.of(Given.value(names, "names")));
  }
}
