package io.tenantry.core.internal.gate;

import java.time.Duration;

/**
 * The time for which a 429 pauses all calls of its key. No vendor documents more than an hour. A
 * longer requested delay is therefore an error (a wrong clock, milliseconds instead of seconds, or
 * a timestamp) and is replaced by 30 seconds; otherwise it could stop all processes for days.
 */
public final class Pauses {
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final Duration INSTEAD = Duration.ofSeconds(30);

  /** The pause of the refused call if the vendor requests none; doubled with each failure. */
  private static final Duration DEFAULT = Duration.ofSeconds(1);

  private static final int MOST_DOUBLINGS = 5;

  private Pauses() {}

  /** Returns the pause of a refused call if the vendor requested no delay. */
  public static Duration unrequested(int failures) {
    int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1));
    return DEFAULT.multipliedBy(1L << doublings);
  }

  /** Returns the pause for a delay that the vendor requested. */
  public static Duration asked(Duration requested) {
    return requested.compareTo(LONGEST) > 0 ? INSTEAD : requested;
  }
}
