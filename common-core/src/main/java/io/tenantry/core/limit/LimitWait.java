package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.util.Optional;

/**
 * A call that isn't sent yet.
 *
 * @param key what it counts for
 * @param operation the operation's id, "organizations.list"
 * @param label the client's label, if it has one
 * @param reason why it waits
 * @param expected how long that takes, where it is known: not while it depends on other calls
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
