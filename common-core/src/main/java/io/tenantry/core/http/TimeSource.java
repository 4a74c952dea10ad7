package io.tenantry.core.http;

import java.time.Duration;
import java.time.Instant;

/** Time, sleep and randomness, so that tests can do without the real ones. Thread-safe. */
public interface TimeSource {
  /** The time of day, for tokens and dates in responses. */
  Instant now();

  /** A clock that only moves forward, in nanoseconds from any origin, for deadlines. */
  long nanoTime();

  /**
   * Waits.
   *
   * @throws InterruptedException at once if the thread is or becomes interrupted
   */
  void sleep(Duration duration) throws InterruptedException;

  /** A number from 0 (included) to 1 (excluded), for jitter. */
  double random();

  /** The machine's own clock, sleep and randomness. */
  static TimeSource system() {
    return SystemTime.INSTANCE;
  }
}
