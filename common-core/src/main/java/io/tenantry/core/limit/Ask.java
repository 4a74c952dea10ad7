package io.tenantry.core.limit;

import java.time.Duration;
import java.util.Objects;

/**
 * One call asks whether it may be sent.
 *
 * @param key what it counts for
 * @param limits what the vendor is known to allow there
 * @param lease how long the call may take at most; afterwards it counts as over, even if nobody
 *     said so
 */
public record Ask(LimitKey key, Limits limits, Duration lease) {
  public Ask {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(limits, "limits");
    if (lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException("A lease lasts for a while, not " + lease);
    }
  }
}
