package io.tenantry.core.paging;

import io.tenantry.core.internal.paging.PageLog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what a walk took since its start or resume. Used by the walking thread only. */
final class Tally implements PageLog {
  private final Map<String, WalkSummary.Wait> waits = new LinkedHashMap<>();
  private long attempts;
  private long deviations;
  private boolean mayPass;

  @Override
  public void sent(int times) {
    attempts += times;
  }

  @Override
  public void waited(Duration time, String why) {
    waits.merge(why, new WalkSummary.Wait(why, 1, time), WalkSummary.Wait::and);
  }

  @Override
  public void failed(boolean later) {
    mayPass = later;
  }

  @Override
  public void deviated() {
    deviations++;
  }

  /** Whether what failed last may succeed later. */
  boolean mayPass() {
    return mayPass;
  }

  long attempts() {
    return attempts;
  }

  long deviations() {
    return deviations;
  }

  List<WalkSummary.Wait> waits() {
    return List.copyOf(waits.values());
  }
}
