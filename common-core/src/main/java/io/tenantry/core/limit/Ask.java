package io.tenantry.core.limit;

import java.time.Duration;

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
    Given.value(key, "key");
    Given.value(limits, "limits");
    Given.positive(lease, "An ask's lease", "give the longest time that the call may take");
  }
}
