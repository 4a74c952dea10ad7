package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
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
    Checks.notNull(key, "key", InvalidArgumentException::new);
    Checks.notNull(limits, "limits", InvalidArgumentException::new);
    Checks.positive(
        lease,
        "lease",
        "Give the longest time that the call may take.",
        InvalidArgumentException::new);
  }
}
