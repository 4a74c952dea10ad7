package io.tenantry.examples.sync;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ConflictException;
import io.tenantry.core.error.NoResponseException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.plan.Account;
import io.tenantry.examples.sync.plan.Change;
import io.tenantry.examples.sync.plan.Customer;
import io.tenantry.examples.sync.plan.Outcome;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import io.tenantry.examples.sync.plan.Plan;
import io.tenantry.examples.sync.plan.Rules;
import io.tenantry.examples.sync.plan.Step;
import io.tenantry.examples.sync.result.VendorReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One vendor's part of the job: read, plan, write.
 *
 * <p>A write whose response was lost may have taken effect. It is not retried: the vendor's
 * accounts are read again, and a new plan is made from them. Duplicates are possible only if the
 * lost write reaches the vendor after that read and the vendor accepts a name twice; the next sync
 * reports such a pair.
 */
final class VendorSync {
  private static final int LOOKS = 4;

  private final Target target;
  private final Rules rules;
  private final Progress progress;

  VendorSync(Target target, Rules rules, Progress progress) {
    this.target = target;
    this.rules = rules;
    this.progress = progress;
  }

  String vendor() {
    return target.vendor();
  }

  /**
   * Compares the customers with the vendor's accounts.
   *
   * @throws ApiException if the vendor cannot be read
   */
  Plan plan(List<Customer> customers) {
    return Plan.of(target.vendor(), customers, target.read(progress), rules);
  }

  /** Applies the plan. The failure of one customer is reported and does not stop the others. */
  VendorReport apply(List<Customer> customers, Plan plan) {
    Map<String, Kind> aims =
        plan.steps().stream().collect(toMap(step -> step.customer().id(), Step::aim));
    List<String> notes = new ArrayList<>();
    List<Outcome> outcomes = write(plan);
    for (int look = 0; look < LOOKS && outcomes.stream().anyMatch(Outcome::unsure); look++) {
      Optional<Map<String, Outcome>> seen = lookAgain(customers, unsure(outcomes), notes);
      if (seen.isEmpty()) {
        break;
      }
      outcomes = outcomes.stream().map(first -> settled(first, seen.get(), aims)).toList();
    }
    return new VendorReport(target.vendor(), outcomes, List.copyOf(notes), Optional.empty());
  }

  private List<Outcome> write(Plan plan) {
    try (Workers workers = new Workers(target.workers());
        Progress.Task task = progress.begin("Write " + target.vendor(), plan.steps().size())) {
      return workers.each(
          plan.steps(),
          step -> {
            Outcome outcome = write(step);
            task.step();
            return outcome;
          });
    }
  }

  private static Set<String> unsure(List<Outcome> outcomes) {
    return outcomes.stream().filter(Outcome::unsure).map(o -> o.customer().id()).collect(toSet());
  }

  private Optional<Map<String, Outcome>> lookAgain(
      List<Customer> customers, Set<String> unsure, List<String> notes) {
    notes.add(
        "%s: checked %d organizations whose outcome was unknown"
            .formatted(target.vendor(), unsure.size()));
    try {
      return Optional.of(
          write(plan(customers).only(unsure)).stream()
              .collect(toMap(outcome -> outcome.customer().id(), Function.identity())));
    } catch (ApiException e) {
      notes.add(
          "That check failed; organizations with unknown outcome count as failed: "
              + e.getMessage());
      return Optional.empty();
    }
  }

  /** If the second read finds the change in place, the first write made it. */
  private static Outcome settled(Outcome first, Map<String, Outcome> seen, Map<String, Kind> aims) {
    String id = first.customer().id();
    Outcome last = seen.getOrDefault(id, first);
    boolean done = last.kind() == Kind.UNCHANGED || last.kind() == Kind.UPDATED;
    return done && first.unsure()
        ? Outcome.of(first.customer(), aims.getOrDefault(id, last.kind()), last.detail())
        : last;
  }

  /** Applies a step of the plan. A failure is reported in the outcome. */
  private Outcome write(Step step) {
    try {
      return done(step);
    } catch (ApiException e) {
      String hint =
          e.mayHaveTakenEffect() ? " (it may have been done: the next sync looks first)" : "";
      return new Outcome(
          step.customer(),
          Kind.FAILED,
          e.getMessage() + hint,
          e.mayHaveTakenEffect() || mayGoWell(e));
    }
  }

  private Outcome done(Step step) {
    if (step instanceof Step.Create create) {
      return created(create);
    }
    if (step instanceof Step.Update update) {
      target.update(update.account(), update.changes());
      return Outcome.of(step.customer(), Kind.UPDATED, update.byHand());
    }
    return unwritten(step);
  }

  private Outcome created(Step.Create step) {
    Customer customer = step.customer();
    Account made = target.create(step.wanted());
    if (!made.isMarked(customer)) {
      String lost = "made as " + made.id() + ", but the directory's id was not kept there";
      return Outcome.of(customer, Kind.FAILED, target.vendor() + ": " + lost);
    }
    List<Change> missing = rules.changes(customer, made);
    if (!missing.isEmpty()) {
      target.update(made, missing);
    }
    return Outcome.of(customer, Kind.CREATED, "");
  }

  /** The outcome of a step that is not written: creations and updates count as unchanged. */
  static Outcome unwritten(Step step) {
    return step instanceof Step.Leave leave
        ? Outcome.of(leave.customer(), leave.aim(), leave.why())
        : Outcome.of(step.customer(), Kind.UNCHANGED, "");
  }

  /**
   * Whether a write that definitely had no effect may succeed later: another write of this sync may
   * free the name that was taken; a token can expire twice before a slow request arrives;
   * throttling ends; a connection or a token may be available again.
   */
  private static boolean mayGoWell(ApiException e) {
    return e instanceof ConflictException
        || e instanceof AuthenticationException
        || e instanceof RateLimitedException
        || e instanceof ServerException
        || e instanceof NoResponseException;
  }
}
