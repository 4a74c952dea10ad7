package io.tenantry.system.faults;

import io.tenantry.core.http.CallOptions;
import java.io.IOException;
import java.time.Duration;

/**
 * Something that goes wrong during one call, and what has to come of it.
 *
 * @param name what happens, for people
 * @param writes whether the call makes something, or only reads
 * @param requests how many requests have to arrive, those for tokens not counted
 * @param outcome what the call has to end with
 * @param made how many things the vendor has to have more
 * @param options what the call is told
 * @param plan tells the gateway
 */
record Fault(
    String name,
    boolean writes,
    int requests,
    String outcome,
    int made,
    CallOptions options,
    Plan plan) {
  private static final Duration HURRY = Duration.ofSeconds(1);

  /** Prepares a fault. */
  interface Plan {
    void on(Gateway gateway) throws IOException;
  }

  static Fault reading(String name, int requests, String outcome, Plan plan) {
    return new Fault(name, false, requests, outcome, 0, CallOptions.none(), plan);
  }

  static Fault making(String name, int requests, String outcome, int made, Plan plan) {
    return new Fault(name, true, requests, outcome, made, CallOptions.none(), plan);
  }

  /** The same for a call with a deadline. */
  Fault inAHurry() {
    CallOptions hurried = CallOptions.none().deadline(HURRY);
    return new Fault(name, writes, requests, outcome, made, hurried, plan);
  }

  @Override
  public String toString() {
    return (writes ? "making: " : "reading: ") + name;
  }
}
