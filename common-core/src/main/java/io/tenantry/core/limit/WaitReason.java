package io.tenantry.core.limit;

/** The reason why a call waits. */
public enum WaitReason {
  /** The maximum number of concurrent calls is running. */
  CONCURRENCY,
  /** The number of calls of a window is used up. */
  WINDOW,
  /** The vendor responded with 429: no call is sent until the pause is over. */
  PAUSE,
  /** The vendor responded with 429 some time ago: calls are sent at a lower rate. */
  PACE,
  /** Earlier calls of this process are waiting. Limiters do not return this reason. */
  TURN
}
