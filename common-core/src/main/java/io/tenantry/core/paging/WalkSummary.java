package io.tenantry.core.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a walk went. Immutable.
 *
 * @param pages pages read, those before a resume included
 * @param items items handed out, those before a resume included
 * @param skipped unreadable rows left out, those before a resume included
 * @param attempts requests tried, since the start or the last resume
 * @param waits pauses before further attempts and for limits, by reason, since the start or the
 *     last resume
 * @param deviations places where answers deviated from the vendor's document, since the start or
 *     the last resume; they are looked for, and counted, where the client has a drift listener
 * @param ended whether the walk came to the end of the list, and its caller asked for more than the
 *     last item: its checkpoint is complete then, too
 * @param resumed whether it began from a checkpoint, so that items came before that are not in it
 * @param startedAt when the walk began, before any resume
 * @param checkpoint where it stands
 */
public record WalkSummary(
    long pages,
    long items,
    long skipped,
    long attempts,
    List<Wait> waits,
    long deviations,
    boolean ended,
    boolean resumed,
    Instant startedAt,
    String checkpoint) {
  /**
   * Pauses for one reason.
   *
   * @param reason what came before them, a status or the kind of failure; or which limit
   * @param times how many there were
   * @param total how long they took together
   */
  public record Wait(String reason, int times, Duration total) {
    Wait and(Wait other) {
      return new Wait(reason, times + other.times, total.plus(other.total));
    }

    @Override
    public String toString() {
      return times + " x " + reason + " (" + total.toMillis() + " ms)";
    }
  }

  public WalkSummary {
    waits = List.copyOf(waits);
  }

  /** Whether every row of the list was handed out: the end was reached, and no row left out. */
  public boolean complete() {
    return ended && skipped == 0;
  }

  /** One line, without the checkpoint. */
  @Override
  public String toString() {
    return (complete() ? "complete" : ended ? "ended, not complete" : "not at the end")
        + (resumed ? ", resumed" : "")
        + ": "
        + pages
        + " pages, "
        + items
        + " items, "
        + skipped
        + " rows skipped, "
        + attempts
        + " attempts, waits "
        + waits
        + ", "
        + deviations
        + " deviations, since "
        + startedAt;
  }
}
