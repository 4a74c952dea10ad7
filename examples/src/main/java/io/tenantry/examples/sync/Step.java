package io.tenantry.examples.sync;

import io.tenantry.examples.sync.Outcome.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** What the plan holds for one customer. */
sealed interface Step {
  Customer customer();

  /** How it ends if everything goes well. */
  Kind aim();

  /** What is going to happen, for people. */
  String line();

  /**
   * Does it.
   *
   * @throws io.tenantry.core.error.ApiException if the vendor refuses or does not answer
   */
  Outcome run(Target target);

  /** The vendor has nothing for the customer. */
  record Create(Customer customer, Rules rules) implements Step {
    @Override
    public Kind aim() {
      return Kind.CREATED;
    }

    @Override
    public String line() {
      return "create " + customer.title();
    }

    @Override
    public Outcome run(Target target) {
      Account made = target.create(rules.newAccount(customer));
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
  }

  /** The vendor's account differs. */
  record Update(Customer customer, Account account, List<Change> changes) implements Step {
    @Override
    public Kind aim() {
      return Kind.UPDATED;
    }

    @Override
    public String line() {
      String what = changes.stream().map(Change::line).collect(Collectors.joining(", "));
      return "update " + customer.title() + ": " + what;
    }

    @Override
    public Outcome run(Target target) {
      target.update(account, changes);
      return Outcome.of(customer, Kind.UPDATED, "");
    }
  }

  /** Nothing is written: in step, disabled, ambiguous, or impossible. */
  record Leave(Customer customer, Kind aim, String why) implements Step {
    @Override
    public String line() {
      return "leave " + customer.title() + (why.isEmpty() ? "" : ": " + why);
    }

    @Override
    public Outcome run(Target target) {
      return Outcome.of(customer, aim, why);
    }
  }
}
