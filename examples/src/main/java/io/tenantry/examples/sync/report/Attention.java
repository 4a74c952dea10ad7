package io.tenantry.examples.sync.report;

import io.tenantry.examples.sync.plan.Outcome;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import io.tenantry.examples.sync.plan.Step;
import io.tenantry.examples.sync.result.SyncResult;
import io.tenantry.examples.sync.result.VendorRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What needs a person: failed first, then ambiguous, then what no API can do; groups of one reason,
 * the largest first.
 */
record Attention(List<Group> groups) {
  private static final List<Kind> ORDER = List.of(Kind.FAILED, Kind.AMBIGUOUS, Kind.BY_HAND);

  /** Organizations with the same reason. */
  record Group(Reason reason, List<Outcome> outcomes) {}

  static Attention of(SyncResult result) {
    Map<Reason, List<Outcome>> byReason = new LinkedHashMap<>();
    for (VendorRun run : result.runs()) {
      if (run.report().trouble().isEmpty()) {
        for (Outcome outcome : told(run, result.dryRun())) {
          Reason reason = Reason.of(run.vendor(), outcome);
          byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(outcome);
        }
      }
    }
    return new Attention(
        byReason.entrySet().stream()
            .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue())))
            .sorted(
                Comparator.<Group>comparingInt(g -> ORDER.indexOf(g.reason().kind()))
                    .thenComparingInt(g -> -g.outcomes().size()))
            .toList());
  }

  /** In a dry run only the plan knows what an update would leave for people. */
  private static List<Outcome> told(VendorRun run, boolean dryRun) {
    List<Outcome> told = new ArrayList<>();
    run.report().outcomes().stream().filter(Attention::needsAPerson).forEach(told::add);
    if (dryRun) {
      for (Step step : run.plan().steps()) {
        if (step instanceof Step.Update update && !update.byHand().isEmpty()) {
          told.add(new Outcome(step.customer(), Kind.BY_HAND, update.byHand(), false));
        }
      }
    }
    return told;
  }

  /** An update may leave something for people to do. */
  private static boolean needsAPerson(Outcome outcome) {
    boolean half = outcome.kind() == Kind.UPDATED && !outcome.detail().isEmpty();
    return ORDER.contains(outcome.kind()) || half;
  }

  /** How many organizations need a person, each counted once. */
  long organizations() {
    return groups.stream()
        .flatMap(group -> group.outcomes().stream())
        .map(outcome -> outcome.customer().id())
        .distinct()
        .count();
  }
}
