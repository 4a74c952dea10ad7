package io.tenantry.core.http;

import java.time.Duration;
import java.time.Instant;

/** Clock, sleep and randomness, which tests can replace. Implementations must be thread-safe. */
public interface TimeSource {
  /** Returns the current time, for expiry of tokens and dates in responses. */
  Instant now();

  /** Returns a monotonic time in nanoseconds from any origin, for deadlines. */
  long nanoTime();

  /**
   * Sleeps for a duration.
   *
   * @throws InterruptedException if the thread is or becomes interrupted
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Returns a random number from 0 (included) to 1 (excluded), for jitter. */
  double random();

  /** Returns a time source with the system clock. */
  static TimeSource system() {
    return SystemTime.INSTANCE;
  }
}
