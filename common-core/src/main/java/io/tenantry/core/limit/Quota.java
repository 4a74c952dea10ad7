package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
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
  private static final String REMEDY = "Do not report such a quota.";

  public Quota {
    Checks.notNull(window, "window", InvalidArgumentException::new);
    Checks.atLeast(1, limit, "quota limit", REMEDY, InvalidArgumentException::new);
    Checks.atLeast(0, remaining, "quota remaining", REMEDY, InvalidArgumentException::new);
    Checks.positive(resetIn, "quota resetIn", REMEDY, InvalidArgumentException::new);
  }
}
