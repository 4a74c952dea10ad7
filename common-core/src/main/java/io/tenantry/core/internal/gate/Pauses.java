package io.tenantry.core.internal.gate;

import io.tenantry.core.http.TimeSource;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.internal.wire.RetryAfter;
import java.time.Duration;

/**
 * For how long a 429 stops all calls of its key. No vendor's documents speak of more than an hour
 * (the directory's of one), so whoever wants a longer pause is mistaken: its clock is wrong, or it
 * says milliseconds or a moment where seconds belong. To obey would stop a whole fleet for days.
 */
public final class Pauses {
  private static final Duration LONGEST_WISH = Duration.ofHours(1);

  private static final Duration INSTEAD = Duration.ofSeconds(30);

  /** Doubled with each attempt of the call. */
  private static final Duration UNASKED = Duration.ofSeconds(2);

  private static final int MOST_DOUBLINGS = 5;

  private Pauses() {}

  static Duration after(BufferedResponse response, CallState call, TimeSource timing) {
    Duration wish = RetryAfter.of(response.headers(), timing.now());
    if (wish == null) {
      int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, call.attempts() - 1));
      return UNASKED.multipliedBy(1L << doublings);
    }
    return asked(wish);
  }

  /** What is made of the vendor's wish. */
  public static Duration asked(Duration wish) {
    return wish.compareTo(LONGEST_WISH) > 0 ? INSTEAD : wish;
  }
}
