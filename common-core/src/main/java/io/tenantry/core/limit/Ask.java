package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;

/**
 * A request to a {@link RateLimiter} for permission to send one call. Immutable.
 *
 * @param key the key for which the call is counted
 * @param limits the known limits of the vendor for this key
 * @param lease the longest duration of the call, positive; after it the call counts as ended, even
 *     if its lease was not closed
 */
public record Ask(LimitKey key, Limits limits, Duration lease) {
  public Ask {
    Checks.notNull(key, "key", InvalidArgumentException::new);
    Checks.notNull(limits, "limits", InvalidArgumentException::new);
    Checks.positive(
        lease, "lease", "Pass the longest duration of the call.", InvalidArgumentException::new);
  }
}
