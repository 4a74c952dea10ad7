package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;

/** How one page is asked for. Immutable; to be shared by threads. */
public final class PageOptions {
  private final boolean repeats;
  private final Cancellation cancellation;

  private PageOptions(boolean repeats, Cancellation cancellation) {
    this.repeats = repeats;
    this.cancellation = cancellation;
  }

  /**
   * Sends one request and neither waits nor repeats. (Where there is no token yet it is asked for
   * first; a refused one is renewed, and the request sent once more with the new one.)
   */
  public static PageOptions once() {
    return new PageOptions(false, new Cancellation());
  }

  /** Waits and repeats as the client's own options say. */
  public static PageOptions retrying() {
    return new PageOptions(true, new Cancellation());
  }

  /** Can be ended from another thread. */
  public PageOptions cancelledBy(Cancellation other) {
    if (other == null) {
      throw new InvalidArgumentException("Page options need a cancellation, but null was given");
    }
    return new PageOptions(repeats, other);
  }

  boolean isRepeating() {
    return repeats;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  @Override
  public String toString() {
    return "PageOptions[" + (repeats ? "retrying" : "once") + "]";
  }
}
