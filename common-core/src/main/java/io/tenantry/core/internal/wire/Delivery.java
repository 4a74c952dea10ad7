package io.tenantry.core.internal.wire;

/** Whether a request may have reached the server. A tag of one attempt's request. */
public final class Delivery {
  private volatile boolean started;

  void start() {
    started = true;
  }

  /**
   * Returns whether the request may have reached the server. If false, it definitely had no effect.
   */
  public boolean mayHaveHappened() {
    return started;
  }
}
