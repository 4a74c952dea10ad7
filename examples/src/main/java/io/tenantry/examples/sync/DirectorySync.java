package io.tenantry.examples.sync;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConflictException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.UnreadableAnswerException;
import io.tenantry.examples.sync.Outcome.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The job: read both sides, plan, show the plan, apply it, report.
 *
 * <p>A write whose answer was lost may have been done. It is not repeated: what the vendor really
 * has is read again, and the plan that follows from it is applied, once. So nothing is made twice;
 * and should the first write arrive after that look, the vendor refuses the name it has by then.
 */
final class DirectorySync {
  private static final int THREADS = 8;

  private final Source source;
  private final Target target;
  private final Rules rules;
  private final Progress progress;
  private final Consumer<String> out;

  DirectorySync(
      Source source, Target target, Rules rules, Progress progress, Consumer<String> out) {
    this.source = source;
    this.target = target;
    this.rules = rules;
    this.progress = progress;
    this.out = out;
  }

  /**
   * Writes what the plan says; a failure of one customer is part of the report and stops no other.
   *
   * @throws ApiException if one of the sides can't be read
   */
  Report run() {
    List<Customer> customers = source.read(progress);
    Plan plan = plan(customers);
    plan.lines().forEach(out);
    Report report = new Report(target.vendor(), lookAgain(customers, plan, apply(plan)));
    report.lines().forEach(out);
    return report;
  }

  /** As {@link #run}, but writes nothing: what would be written counts as unchanged. */
  Report dryRun() {
    Plan plan = plan(source.read(progress));
    plan.lines().forEach(out);
    List<Outcome> outcomes = plan.steps().stream().map(DirectorySync::unwritten).toList();
    Report report = new Report(target.vendor(), outcomes);
    out.accept("Dry run: nothing was written");
    report.lines().forEach(out);
    return report;
  }

  private Plan plan(List<Customer> customers) {
    return Plan.of(target.vendor(), customers, target.read(progress), rules);
  }

  private List<Outcome> apply(Plan plan) {
    try (Workers workers = new Workers(THREADS);
        Progress.Task task = progress.begin("Write " + target.vendor(), plan.steps().size())) {
      return workers.each(
          plan.steps(),
          step -> {
            Outcome outcome = attempt(step);
            task.step();
            return outcome;
          });
    }
  }

  private Outcome attempt(Step step) {
    try {
      return step.run(target);
    } catch (ApiException e) {
      String hint = maybeDone(e) ? " (it may have been done: the next sync looks first)" : "";
      // a name that was taken may have been freed by another write of this sync
      boolean unsure = maybeDone(e) || e instanceof ConflictException;
      return new Outcome(step.customer(), Kind.FAILED, e.getMessage() + hint, unsure);
    }
  }

  private static boolean maybeDone(ApiException e) {
    return e instanceof ServerException
        || e instanceof ConnectionException
        || e instanceof DeadlineException
        || e instanceof UnreadableAnswerException;
  }

  private List<Outcome> lookAgain(List<Customer> customers, Plan plan, List<Outcome> outcomes) {
    Set<String> unsure =
        outcomes.stream().filter(Outcome::unsure).map(o -> o.customer().id()).collect(toSet());
    if (unsure.isEmpty()) {
      return outcomes;
    }
    out.accept("Looking again at " + unsure.size() + " whose outcome is not sure");
    Map<String, Kind> aims =
        plan.steps().stream().collect(toMap(step -> step.customer().id(), Step::aim));
    Map<String, Outcome> second = secondLook(customers, unsure);
    return outcomes.stream().map(first -> settled(first, second, aims)).toList();
  }

  private Map<String, Outcome> secondLook(List<Customer> customers, Set<String> unsure) {
    try {
      return apply(plan(customers).only(unsure)).stream()
          .collect(toMap(outcome -> outcome.customer().id(), Function.identity()));
    } catch (ApiException e) {
      out.accept("That look failed, what is not sure counts as failed: " + e.getMessage());
      return Map.of();
    }
  }

  /** What a second look found done was done by the first write. */
  private static Outcome settled(
      Outcome first, Map<String, Outcome> second, Map<String, Kind> aims) {
    String id = first.customer().id();
    Outcome last = second.getOrDefault(id, first);
    boolean done = last.kind() == Kind.UNCHANGED || last.kind() == Kind.UPDATED;
    return done && first.unsure()
        ? Outcome.of(first.customer(), aims.getOrDefault(id, last.kind()), "")
        : last;
  }

  private static Outcome unwritten(Step step) {
    return step instanceof Step.Leave leave
        ? Outcome.of(leave.customer(), leave.aim(), leave.why())
        : Outcome.of(step.customer(), Kind.UNCHANGED, "");
  }
}
