package io.tenantry.core.internal.gate;

import io.tenantry.core.http.TimeSource;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.internal.wire.RetryAfter;
import java.time.Duration;

/**
 * The time for which a 429 pauses all calls of its key. No vendor documents more than an hour. A
 * longer requested delay is therefore an error (a wrong clock, milliseconds instead of seconds, or
 * a timestamp) and is replaced by 30 seconds; otherwise it could stop all processes for days.
 */
public final class Pauses {
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final Duration INSTEAD = Duration.ofSeconds(30);

  /** The pause if the vendor requests none; doubled with each attempt of the call. */
  private static final Duration DEFAULT = Duration.ofSeconds(2);

  private static final int MOST_DOUBLINGS = 5;

  private Pauses() {}

  static Duration after(BufferedResponse response, CallState call, TimeSource timing) {
    Duration requested = RetryAfter.of(response.headers(), timing.now());
    if (requested == null) {
      int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, call.attempts() - 1));
      return DEFAULT.multipliedBy(1L << doublings);
    }
    return asked(requested);
  }

  /** Returns the pause for a delay that the vendor requested. */
  public static Duration asked(Duration requested) {
    return requested.compareTo(LONGEST) > 0 ? INSTEAD : requested;
  }
}
