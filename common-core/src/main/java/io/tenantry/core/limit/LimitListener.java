package io.tenantry.core.limit;

import java.time.Duration;

/**
 * Hears of waits for a limit, on the thread that waits. It must not block; what it throws ends the
 * call.
 */
public interface LimitListener {
  /** Nobody listens. */
  LimitListener NONE = new LimitListener() {};

  /** A call begins to wait, or goes on waiting for another reason. */
  default void waiting(LimitWait wait) {}

  /**
   * The wait is over: the call is sent, or has ended in vain.
   *
   * @param wait what it waited for last
   * @param total the whole time, from the first reason on
   */
  default void waited(LimitWait wait, Duration total) {}

  /**
   * A limiter threw when it was told of an answer. The answer is used all the same; the limiter may
   * not know of it.
   */
  default void limiterFailed(LimitKey key, RuntimeException failure) {}
}
