package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.util.Optional;

/**
 * A call that waits for a rate limit. Immutable.
 *
 * @param key the key for which the call is counted
 * @param operation the operation's id, "organizations.list"
 * @param label the client's label; empty if it has none
 * @param reason why the call waits
 * @param expected the expected duration of the wait; empty if it depends on other calls
 */
public record LimitWait(
    LimitKey key,
    String operation,
    Optional<String> label,
    WaitReason reason,
    Optional<Duration> expected) {
  public LimitWait {
    Checks.notNull(key, "key", InvalidArgumentException::new);
    Checks.notNull(operation, "operation", InvalidArgumentException::new);
    Checks.notNull(label, "label", InvalidArgumentException::new);
    Checks.notNull(reason, "reason", InvalidArgumentException::new);
    Checks.notNull(expected, "expected", InvalidArgumentException::new);
  }
}
