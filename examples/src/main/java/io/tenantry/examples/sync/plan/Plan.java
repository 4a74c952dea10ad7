package io.tenantry.examples.sync.plan;

import io.tenantry.examples.sync.plan.Outcome.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is to be done, customer by customer. Made from what both sides have, without a network.
 * Immutable.
 *
 * @param vendor the vendor that the plan is for
 */
public record Plan(String vendor, List<Step> steps) {
  private static final int SHOWN = 20;

  /** Compares both sides; see {@link Matches} for who belongs to whom. */
  public static Plan of(
      String vendor, List<Customer> customers, List<Account> accounts, Rules rules) {
    Matches matches = new Matches(vendor, customers, accounts, rules);
    return new Plan(vendor, customers.stream().map(matches::step).toList());
  }

  /** The part of the plan for some customers. */
  public Plan only(Set<String> customerIds) {
    return new Plan(
        vendor, steps.stream().filter(s -> customerIds.contains(s.customer().id())).toList());
  }

  /** How many steps have this aim. */
  public long count(Kind aim) {
    return steps.stream().filter(step -> step.aim() == aim).count();
  }

  /** A summary line, then the first writes. */
  public List<String> lines() {
    List<Step> writes = steps.stream().filter(step -> step.aim().written()).toList();
    List<String> lines = new ArrayList<>();
    lines.add(summary());
    writes.stream().limit(SHOWN).map(step -> "  " + step.line()).forEach(lines::add);
    if (writes.size() > SHOWN) {
      lines.add("  … and " + (writes.size() - SHOWN) + " more");
    }
    return lines;
  }

  /** Returns a summary line, then a line for each change. */
  public List<String> diff() {
    List<String> lines = new ArrayList<>();
    lines.add(summary());
    steps.stream()
        .filter(step -> step.aim() != Kind.UNCHANGED && step.aim() != Kind.DISABLED)
        .map(step -> "  " + step.line())
        .forEach(lines::add);
    lines.add("  = unchanged: " + count(Kind.UNCHANGED) + ", disabled: " + count(Kind.DISABLED));
    return lines;
  }

  private String summary() {
    return ("Plan for %s: %d to create, %d to update, %d unchanged, %d manual, %d disabled,"
            + " %d ambiguous, %d impossible")
        .formatted(
            vendor,
            count(Kind.CREATED),
            count(Kind.UPDATED),
            count(Kind.UNCHANGED),
            count(Kind.BY_HAND),
            count(Kind.DISABLED),
            count(Kind.AMBIGUOUS),
            count(Kind.FAILED));
  }
}
