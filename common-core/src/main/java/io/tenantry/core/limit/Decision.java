package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;

/** The result of {@link RateLimiter#tryAcquire}. */
public sealed interface Decision {
  /** The call may be sent. The caller closes the lease when the call has ended. */
  record Granted(Lease lease) implements Decision {
    public Granted {
      Checks.notNull(lease, "lease", InvalidArgumentException::new);
    }
  }

  /**
   * The call may not be sent yet.
   *
   * @param retryIn the time after which to call the limiter again, positive. An estimate if {@code
   *     reason} is {@link WaitReason#CONCURRENCY}: the caller then calls it earlier if another call
   *     of this process ends
   * @param reason why the call may not be sent
   */
  record Denied(Duration retryIn, WaitReason reason) implements Decision {
    public Denied {
      Checks.notNull(reason, "reason", InvalidArgumentException::new);
      Checks.positive(
          retryIn,
          "retryIn",
          "Grant the call, or return a positive time.",
          InvalidArgumentException::new);
    }
  }

  /** The limiter cannot decide, because its shared store is unavailable. */
  record Unavailable(Throwable cause) implements Decision {
    public Unavailable {
      Checks.notNull(cause, "cause", InvalidArgumentException::new);
    }
  }
}
