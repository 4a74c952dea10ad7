package io.tenantry.core.concurrency;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/** How many thread schedules are explored: 100 scenarios of 1,000 schedules each. */
public final class Schedules {
  private static final int SCENARIOS = Integer.getInteger("lincheck.scenarios", 100);
  private static final int SCHEDULES = Integer.getInteger("lincheck.schedules", 1_000);

  private Schedules() {}

  /** Fails with a schedule if the results of some schedule don't fit any order of the calls. */
  public static void explore(Class<?> subject) {
    new ModelCheckingOptions()
        .iterations(SCENARIOS)
        .invocationsPerIteration(SCHEDULES)
        .threads(2)
        .actorsPerThread(3)
        .actorsBefore(1)
        .actorsAfter(1)
        .check(subject);
  }
}
