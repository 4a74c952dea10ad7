package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;

/**
 * The headers in which a vendor reports on a window.
 *
 * @param limit how many calls the window holds
 * @param remaining how many of them are left
 * @param reset when the window starts anew, in seconds since 1970
 */
public record QuotaHeaders(String limit, String remaining, String reset) {
  public QuotaHeaders {
    Checks.notNull(limit, "limit", InvalidArgumentException::new);
    Checks.notNull(remaining, "remaining", InvalidArgumentException::new);
    Checks.notNull(reset, "reset", InvalidArgumentException::new);
  }
}
