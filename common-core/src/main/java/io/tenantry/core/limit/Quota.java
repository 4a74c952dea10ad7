package io.tenantry.core.limit;

import java.time.Duration;

/**
 * What an answer of the vendor says about a window.
 *
 * @param window the window as it is stated
 * @param limit how many calls it really holds, at least 1
 * @param remaining how many were left when the answer was written, not negative
 * @param resetIn when the window starts anew, from now; positive
 */
public record Quota(Window window, int limit, int remaining, Duration resetIn) {
  public Quota {
    Given.value(window, "window");
    if (limit < 1 || remaining < 0 || resetIn.isNegative() || resetIn.isZero()) {
      throw new IllegalArgumentException(
          "No quota: %d of %d left, reset in %s".formatted(remaining, limit, resetIn));
    }
  }
}
