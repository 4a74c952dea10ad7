package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;

/**
 * The names of the response headers in which a vendor reports the state of a window. Immutable.
 *
 * @param limit the header with the number of calls that the window allows
 * @param remaining the header with the number of calls left
 * @param reset the header with the time when the window is reset, in seconds since 1970
 */
public record QuotaHeaders(String limit, String remaining, String reset) {
  public QuotaHeaders {
    Checks.notNull(limit, "limit", InvalidArgumentException::new);
    Checks.notNull(remaining, "remaining", InvalidArgumentException::new);
    Checks.notNull(reset, "reset", InvalidArgumentException::new);
  }
}
