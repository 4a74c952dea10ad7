package io.tenantry.core.http;

import java.time.Duration;

/** How long to wait before the next attempt. */
final class Backoff {
  private Backoff() {}

  /**
   * What the server asks for, up to the policy's cap; else full jitter. A wish of zero is no wish.
   */
  static Duration before(
      RetryPolicy policy, int attemptsSoFar, FailedAttempt failed, Timing timing) {
    Duration wish = failed.retryAfter().orElse(Duration.ZERO);
    if (!wish.isZero()) {
      return wish.compareTo(policy.cap()) > 0 ? policy.cap() : wish;
    }
    long bound = policy.bound(attemptsSoFar).toNanos();
    return Duration.ofNanos((long) (bound * timing.random()));
  }
}
