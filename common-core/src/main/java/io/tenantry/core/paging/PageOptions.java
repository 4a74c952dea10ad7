package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;

/** How one page is asked for. Immutable; to be shared by threads. */
public final class PageOptions {
  private final boolean retries;
  private final Cancellation cancellation;

  private PageOptions(boolean retries, Cancellation cancellation) {
    this.retries = retries;
    this.cancellation = cancellation;
  }

  /**
   * Sends one request and neither waits nor retries. (Where there is no token yet it is asked for
   * first; a refused one is renewed, and the request sent once more with the new one.)
   */
  public static PageOptions once() {
    return new PageOptions(false, new Cancellation());
  }

  /** Waits and retries as the client's own options say. */
  public static PageOptions retrying() {
    return new PageOptions(true, new Cancellation());
  }

  /** Can be ended from another thread. */
  public PageOptions cancelledBy(Cancellation other) {
    if (other == null) {
      throw new InvalidArgumentException("Page options need a cancellation, but null was given");
    }
    return new PageOptions(retries, other);
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
