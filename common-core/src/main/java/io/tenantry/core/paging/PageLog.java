package io.tenantry.core.paging;

import java.time.Duration;

/**
 * Hears what it took to get a page. Called by the thread that asks for it; what isn't overridden is
 * passed over.
 */
public interface PageLog {
  /** Nobody wants to know. */
  PageLog NONE = new PageLog() {};

  /** The request was tried this often. */
  default void sent(int times) {}

  /** There was a pause before another attempt. */
  default void waited(Duration time, String why) {}

  /** There will be no page; whether the same request may succeed later. */
  default void failed(boolean mayPass) {}

  /** The answer deviates from the vendor's document in one place. */
  default void deviated() {}
}
