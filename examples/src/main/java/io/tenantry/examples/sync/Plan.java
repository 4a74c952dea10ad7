package io.tenantry.examples.sync;

import io.tenantry.examples.sync.Outcome.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is to be done, customer by customer. Made from what both sides have, without a network.
 *
 * @param vendor the vendor that the plan is for
 */
record Plan(String vendor, List<Step> steps) {
  private static final int SHOWN = 20;

  /** Compares both sides; see {@link Matches} for who belongs to whom. */
  static Plan of(String vendor, List<Customer> customers, List<Account> accounts, Rules rules) {
    Matches matches = new Matches(vendor, customers, accounts, rules);
    return new Plan(vendor, customers.stream().map(matches::step).toList());
  }

  /** The part of the plan for some customers. */
  Plan only(Set<String> customerIds) {
    return new Plan(
        vendor, steps.stream().filter(s -> customerIds.contains(s.customer().id())).toList());
  }

  long count(Kind aim) {
    return steps.stream().filter(step -> step.aim() == aim).count();
  }

  /** A summary line, then the first writes. */
  List<String> lines() {
    List<Step> writes = steps.stream().filter(step -> !(step instanceof Step.Leave)).toList();
    List<String> lines = new ArrayList<>();
    lines.add(summary());
    writes.stream().limit(SHOWN).map(step -> "  " + step.line()).forEach(lines::add);
    if (writes.size() > SHOWN) {
      lines.add("  … and " + (writes.size() - SHOWN) + " more");
    }
    return lines;
  }

  private String summary() {
    return "Plan for %s: %d to create, %d to update, %d in step, %d disabled, %d ambiguous, %d impossible"
        .formatted(
            vendor,
            count(Kind.CREATED),
            count(Kind.UPDATED),
            count(Kind.UNCHANGED),
            count(Kind.DISABLED),
            count(Kind.AMBIGUOUS),
            count(Kind.FAILED));
  }
}
