package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a walk read, and what that took. Immutable.
 *
 * @param pages pages read, those before a resume included
 * @param items items returned, those before a resume included
 * @param skipped unreadable rows left out, those before a resume included
 * @param nulls rows that were null, those before a resume included
 * @param repeats rows left out because one of the three previous pages had them too, those before a
 *     resume included
 * @param attempts requests sent, since the start or the last resume
 * @param waits pauses before further attempts and for limits, by reason, since the start or the
 *     last resume
 * @param deviations places where responses deviated from the vendor's documentation, since the
 *     start or the last resume; counted only if the client has a drift listener
 * @param ended whether the walk reached the end of the list and the caller is done with the last
 *     item: {@code hasNext} returned false, or the item was acknowledged; its checkpoint is an end
 *     then
 * @param reasons why the walk is not complete; none if it is
 * @param resumed whether it began from a checkpoint, after items that it did not return itself
 * @param startedAt when the walk began, before any resume
 * @param checkpoint where the walk is
 */
public record WalkSummary(
    long pages,
    long items,
    long skipped,
    long nulls,
    long repeats,
    long attempts,
    List<Wait> waits,
    long deviations,
    boolean ended,
    List<IncompleteReason> reasons,
    boolean resumed,
    Instant startedAt,
    String checkpoint) {
  /**
   * Pauses for one reason.
   *
   * @param reason the status or kind of failure before them, or the limit
   * @param times how many there were
   * @param total how long they took together
   */
  public record Wait(String reason, int times, Duration total) {
    /**
     * @throws InvalidArgumentException if an argument is null
     */
    public Wait {
      Checks.notNull(reason, "reason", InvalidArgumentException::new);
      Checks.notNull(total, "total", InvalidArgumentException::new);
    }

    Wait and(Wait other) {
      return new Wait(reason, times + other.times, total.plus(other.total));
    }

    @Override
    public String toString() {
      return times + " x " + reason + " (" + total.toMillis() + " ms)";
    }
  }

  public WalkSummary {
    waits = List.copyOf(Checks.notNull(waits, "waits", InvalidArgumentException::new));
    reasons = List.copyOf(Checks.notNull(reasons, "reasons", InvalidArgumentException::new));
    Checks.notNull(startedAt, "startedAt", InvalidArgumentException::new);
    Checks.notNull(checkpoint, "checkpoint", InvalidArgumentException::new);
  }

  /**
   * Returns whether the walk returned every row: it has ended, and there is no sign of missing
   * rows. Walks of lists that are counted by page or offset can miss a row without any sign, unless
   * they are read with {@link Paged#verified}.
   */
  public boolean complete() {
    return ended && reasons.isEmpty();
  }

  /** Returns one line, without the checkpoint. */
  @Override
  public String toString() {
    return (complete() ? "complete" : ended ? "ended, not complete " + reasons : "not at the end")
        + (resumed ? ", resumed" : "")
        + ": "
        + pages
        + " pages, "
        + items
        + " items, "
        + skipped
        + " rows skipped, "
        + nulls
        + " null, "
        + repeats
        + " repeated, "
        + attempts
        + " attempts, waits "
        + waits
        + ", "
        + deviations
        + " deviations, since "
        + startedAt;
  }
}
