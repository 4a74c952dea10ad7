package io.tenantry.core.internal.context;

import io.tenantry.core.http.TimeSource;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Start and deadline of a call, by the transport's clock. Immutable. */
public final class Deadline {
  /** 292 years, the most that nanoseconds can express. */
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private final TimeSource timing;
  private final long start;
  private final @Nullable Duration limit;

  public Deadline(TimeSource timing, Optional<Duration> limit) {
    this.timing = timing;
    this.start = timing.nanoTime();
    this.limit = limit.map(asked -> asked.compareTo(LONGEST) > 0 ? LONGEST : asked).orElse(null);
  }

  public Duration elapsed() {
    return Duration.ofNanos(timing.nanoTime() - start);
  }

  /** Returns the time until the deadline, not negative; empty without a deadline. */
  public Optional<Duration> remaining() {
    if (limit == null) {
      return Optional.empty();
    }
    Duration left = limit.minus(elapsed());
    return Optional.of(left.isNegative() ? Duration.ZERO : left);
  }

  public boolean hasPassed() {
    return remaining().filter(Duration::isZero).isPresent();
  }

  @Override
  public String toString() {
    return limit == null ? "no deadline" : "deadline of " + limit.toMillis() + " ms";
  }
}
