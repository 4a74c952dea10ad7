package io.tenantry.core.http;

import java.time.Duration;

/** For how long a 429 stops all calls of its key. */
final class Pauses {
  /** Beyond that a wish is taken for a mistake. */
  private static final Duration LONGEST_WISH = Duration.ofHours(1);

  private static final Duration INSTEAD = Duration.ofSeconds(30);

  /** Doubled with each attempt of the call. */
  private static final Duration UNASKED = Duration.ofSeconds(2);

  private static final int MOST_DOUBLINGS = 5;

  private Pauses() {}

  static Duration after(Answer answer, Progress call, Timing timing) {
    Duration wish = RetryAfter.of(answer.headers(), timing.now());
    if (wish == null) {
      int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, call.attempts() - 1));
      return UNASKED.multipliedBy(1L << doublings);
    }
    return sensible(wish);
  }

  /** A wish of the vendor's, or what is waited instead of one that can't be meant. */
  static Duration sensible(Duration wish) {
    return wish.compareTo(LONGEST_WISH) > 0 ? INSTEAD : wish;
  }
}
