package io.tenantry.core.internal.paging;

/**
 * The call for one page.
 *
 * @param position which page
 * @param retries whether the call may wait and retry; otherwise it sends one request
 * @param skipsUnreadable whether unreadable rows are left out, instead of failing the page
 * @param cancellation ends the call from another thread
 * @param log is notified of what the call took
 */
public record PageCall(
    Position position,
    boolean retries,
    boolean skipsUnreadable,
    CancelHooks cancellation,
    PageLog log) {}
