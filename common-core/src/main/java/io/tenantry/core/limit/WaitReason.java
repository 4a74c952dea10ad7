package io.tenantry.core.limit;

/** Why a call isn't sent yet. */
public enum WaitReason {
  /** As many calls as may run at once are running. */
  CONCURRENCY,
  /** As many calls as a window holds were made. */
  WINDOW,
  /** The vendor answered 429: nothing is sent until the pause is over. */
  PAUSE,
  /** The vendor answered 429 a while ago: calls go out at a slower pace. */
  PACE,
  /** Other calls of this process asked earlier. No limiter says this. */
  TURN
}
