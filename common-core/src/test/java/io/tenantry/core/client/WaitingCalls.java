package io.tenantry.core.client;

/** The calls that wait for a limit on a transport. */
public final class WaitingCalls {
  private WaitingCalls() {}

  /** How many keys of limits have calls that wait. */
  public static int lines(Transport transport) {
    return transport.shared().queue().size();
  }
}
