package io.tenantry.core.limit;

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
    Given.value(key, "key");
    Given.value(operation, "operation");
    Given.value(label, "label");
    Given.value(reason, "reason");
    Given.value(expected, "expected");
  }
}
