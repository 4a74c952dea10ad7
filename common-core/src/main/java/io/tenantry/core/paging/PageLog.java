package io.tenantry.core.paging;

import java.time.Duration;

/** Hears what it took to get a page. Called by the thread that asks for it. */
public interface PageLog {
  /** Nobody wants to know. */
  PageLog NONE =
      new PageLog() {
        @Override
        public void sent(int attempts) {}

        @Override
        public void waited(Duration time, String why) {}

        @Override
        public void failed(boolean mayPass) {}

        @Override
        public void deviated() {}
      };

  /** The request was tried this often. */
  void sent(int attempts);

  /** There was a pause before another attempt. */
  void waited(Duration time, String why);

  /** There will be no page; whether the same request may succeed later. */
  void failed(boolean mayPass);

  /** The answer deviates from the vendor's document in one place. */
  void deviated();
}
