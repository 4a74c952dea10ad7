package io.tenantry.examples.sync;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ConflictException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.UnansweredException;
import io.tenantry.examples.sync.Outcome.Kind;
import java.util.List;

/** Does the steps of a plan at a vendor. A step that fails is told in its outcome. */
final class Writer {
  private final Target target;
  private final Rules rules;

  Writer(Target target, Rules rules) {
    this.target = target;
    this.rules = rules;
  }

  Outcome write(Step step) {
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

  /** How a step ends that isn't written; what would have been counts as unchanged. */
  static Outcome unwritten(Step step) {
    return step instanceof Step.Leave leave
        ? Outcome.of(leave.customer(), leave.aim(), leave.why())
        : Outcome.of(step.customer(), Kind.UNCHANGED, "");
  }

  /**
   * Surely not done, but not for good: a name that was taken may have been freed by another write
   * of this sync; a token can run out twice before a slow request arrives; a throttle ends; what
   * found no connection, or no token, may find one by now.
   */
  private static boolean mayGoWell(ApiException e) {
    return e instanceof ConflictException
        || e instanceof AuthenticationException
        || e instanceof RateLimitedException
        || e instanceof ServerException
        || e instanceof UnansweredException;
  }
}
