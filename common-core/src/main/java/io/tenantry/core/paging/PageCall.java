package io.tenantry.core.paging;

/**
 * The call for one page.
 *
 * @param position which page
 * @param repeats whether the call may wait and repeat; otherwise it sends one request
 * @param skipsUnreadable whether unreadable rows are left out, instead of failing the page
 * @param cancellation ends the call from outside
 * @param log hears what it took
 */
public record PageCall(
    Position position,
    boolean repeats,
    boolean skipsUnreadable,
    Cancellation cancellation,
    PageLog log) {
  /** A call that waits and repeats, and that nobody watches. */
  public static PageCall of(Position position) {
    return new PageCall(position, true, false, new Cancellation(), PageLog.NONE);
  }
}
