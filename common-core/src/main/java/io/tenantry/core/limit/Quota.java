package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;

/**
 * The state of a window as a response of the vendor reports it. Immutable.
 *
 * @param window the window as the vendor documents it
 * @param limit the number of calls that it allows according to the response, at least 1
 * @param remaining the number of calls left at the time of the response, not negative
 * @param resetIn the time until the window is reset, positive
 */
public record Quota(Window window, int limit, int remaining, Duration resetIn) {
  private static final String REMEDY = "Ignore such headers.";

  public Quota {
    Checks.notNull(window, "window", InvalidArgumentException::new);
    Checks.atLeast(1, limit, "quota limit", REMEDY, InvalidArgumentException::new);
    Checks.atLeast(0, remaining, "quota remaining", REMEDY, InvalidArgumentException::new);
    Checks.positive(resetIn, "quota resetIn", REMEDY, InvalidArgumentException::new);
  }
}
