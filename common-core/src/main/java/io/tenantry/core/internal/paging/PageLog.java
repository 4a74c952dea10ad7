package io.tenantry.core.internal.paging;

import java.time.Duration;

/** Is notified of what it took to fetch a page, by the thread that fetches it. */
public interface PageLog {
  /** Ignores everything. */
  PageLog NONE = new PageLog() {};

  /** Requests were sent: this many attempts. */
  default void sent(int attempts) {}

  /** A pause before another attempt is over. */
  default void waited(Duration time, String why) {}

  /** The call failed; whether the same request may succeed later. */
  default void failed(boolean mayPass) {}

  /** The response deviates from the vendor's documentation in one place. */
  default void deviated() {}
}
