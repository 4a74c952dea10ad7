package io.tenantry.core.limit;

import java.time.Duration;

/** What a {@link RateLimiter} says to one {@link Ask}. */
public sealed interface Decision {
  /** Send it. */
  record Granted(Lease lease) implements Decision {
    public Granted {
      Given.value(lease, "lease");
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
      Given.value(reason, "reason");
      Given.positive(retryIn, "A denial's retryIn", "grant the call, or tell when to ask again");
    }
  }

  /** Nobody knows: the store behind the limiter doesn't answer. */
  record Unavailable(Throwable cause) implements Decision {
    public Unavailable {
      Given.value(cause, "cause");
    }
  }
}
