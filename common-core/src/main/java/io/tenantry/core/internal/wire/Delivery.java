package io.tenantry.core.internal.wire;

/** Whether a request may have reached the server. Travels as a tag of one attempt's request. */
public final class Delivery {
  private volatile boolean started;

  void start() {
    started = true;
  }

  /** False: there was no connection to send it on, so the server surely did not act. */
  public boolean mayHaveHappened() {
    return started;
  }
}
