package io.tenantry.system.faults;

import io.tenantry.core.http.CallOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Something that goes wrong during one call, and what has to come of it.
 *
 * @param name what happens, for people
 * @param call which call is made
 * @param requests how many requests have to arrive, those for tokens not counted
 * @param outcome what the call has to end with
 * @param exceptions what it has to end with for the clients of some vendors
 * @param made how many things the vendor has to have more
 * @param options what the call is told
 * @param plan tells the gateway
 */
record Fault(
    String name,
    Call call,
    int requests,
    String outcome,
    Map<String, String> exceptions,
    int made,
    CallOptions options,
    Plan plan) {
  private static final Duration HURRY = Duration.ofSeconds(1);

  /** The calls of a subject. */
  enum Call {
    READ,
    LIST,
    MAKE
  }

  /** Prepares a fault. */
  interface Plan {
    void on(Gateway gateway) throws IOException;
  }

  static Fault reading(String name, int requests, String outcome, Plan plan) {
    return of(name, Call.READ, requests, outcome, 0, plan);
  }

  static Fault listing(String name, int requests, String outcome, Plan plan) {
    return of(name, Call.LIST, requests, outcome, 0, plan);
  }

  static Fault making(String name, int requests, String outcome, int made, Plan plan) {
    return of(name, Call.MAKE, requests, outcome, made, plan);
  }

  private static Fault of(
      String name, Call call, int requests, String outcome, int made, Plan plan) {
    return new Fault(name, call, requests, outcome, Map.of(), made, CallOptions.none(), plan);
  }

  /** The same, but with another outcome for one client. */
  Fault unless(String client, String other) {
    Map<String, String> more = Map.of(client, other);
    return new Fault(name, call, requests, outcome, more, made, options, plan);
  }

  /** The same for a call with a deadline. */
  Fault inAHurry() {
    CallOptions hurried = CallOptions.none().deadline(HURRY);
    return new Fault(name, call, requests, outcome, exceptions, made, hurried, plan);
  }

  String outcome(String client) {
    return exceptions.getOrDefault(client, outcome);
  }

  boolean writes() {
    return call == Call.MAKE;
  }

  @Override
  public String toString() {
    return call + ": " + name;
  }
}
