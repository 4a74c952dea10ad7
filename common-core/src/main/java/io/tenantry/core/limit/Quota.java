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
  private static final String REMEDY = "observe no quota that makes no sense";

  public Quota {
    Given.value(window, "window");
    Given.atLeast(1, limit, "A quota's limit", REMEDY);
    Given.atLeast(0, remaining, "A quota's remaining", REMEDY);
    Given.positive(resetIn, "A quota's resetIn", REMEDY);
  }
}
