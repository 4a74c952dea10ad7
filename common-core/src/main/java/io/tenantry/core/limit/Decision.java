package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;

/** What a {@link RateLimiter} says to one {@link Ask}. */
public sealed interface Decision {
  /** Send it. */
  record Granted(Lease lease) implements Decision {
    public Granted {
      Checks.notNull(lease, "lease", InvalidArgumentException::new);
    }
  }

  /**
   * Not yet.
   *
   * @param retryIn after which time asking again makes sense; positive. Where {@code reason} is
   *     {@link WaitReason#CONCURRENCY} it is only a guess, and the end of another call of this
   *     process brings the next question forward
   * @param reason why
   */
  record Denied(Duration retryIn, WaitReason reason) implements Decision {
    public Denied {
      Checks.notNull(reason, "reason", InvalidArgumentException::new);
      Checks.positive(
          retryIn,
          "retryIn",
          "Grant the call, or say when to ask again.",
          InvalidArgumentException::new);
    }
  }

  /** Nobody knows: the store behind the limiter doesn't answer. */
  record Unavailable(Throwable cause) implements Decision {
    public Unavailable {
      Checks.notNull(cause, "cause", InvalidArgumentException::new);
    }
  }
}
