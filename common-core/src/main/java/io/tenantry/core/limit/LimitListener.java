package io.tenantry.core.limit;

import java.time.Duration;

/**
 * Receives events about waits for rate limits, on the waiting thread. It must not block; an
 * exception that it throws ends the call. Must be thread-safe if the client is used by several
 * threads.
 */
public interface LimitListener {
  /** A listener that ignores all events. */
  LimitListener NONE = new LimitListener() {};

  /** Called when a call starts to wait, or continues to wait for another reason. */
  default void waiting(LimitWait wait) {}

  /**
   * Called when the wait is over: the call is sent next, or fails.
   *
   * @param wait the last reason for the wait
   * @param total the total time of the wait, for all reasons
   */
  default void waited(LimitWait wait, Duration total) {}

  /**
   * Called when a limiter throws while it processes a response. The response is used nevertheless;
   * the limiter may not have counted it.
   */
  default void limiterFailed(LimitKey key, RuntimeException failure) {}
}
