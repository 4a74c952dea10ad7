package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;

/** How one page is fetched. Immutable and thread-safe. */
public final class PageOptions {
  private final boolean retries;
  private final Cancellation cancellation;

  private PageOptions(boolean retries, Cancellation cancellation) {
    this.retries = retries;
    this.cancellation = cancellation;
  }

  /**
   * Returns options for one request, without waits and retries. Fetching an access token is not
   * counted: a missing one is requested first, and after a refused one the request is sent once
   * more with a new one.
   */
  public static PageOptions once() {
    return new PageOptions(false, new Cancellation());
  }

  /** Returns options that wait and retry according to the client's options. */
  public static PageOptions retrying() {
    return new PageOptions(true, new Cancellation());
  }

  /** Returns the same options with a cancellation, which ends the call from another thread. */
  public PageOptions cancelledBy(Cancellation cancellation) {
    return new PageOptions(
        retries, Checks.notNull(cancellation, "cancellation", InvalidArgumentException::new));
  }

  boolean isRetrying() {
    return retries;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  @Override
  public String toString() {
    return "PageOptions[" + (retries ? "retrying" : "once") + "]";
  }
}
