package io.tenantry.examples.sync.plan;

import io.tenantry.examples.sync.plan.Outcome.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** The planned step for one customer. Immutable. */
public sealed interface Step {
  /** Returns the customer. */
  Customer customer();

  /** Returns the outcome if nothing fails. */
  Kind aim();

  /** Returns the planned change as a line of a diff. */
  String line();

  /**
   * The vendor has nothing for the customer.
   *
   * @param wanted what the vendor is to make
   */
  record Create(Customer customer, NewAccount wanted) implements Step {
    @Override
    public Kind aim() {
      return Kind.CREATED;
    }

    @Override
    public String line() {
      return "+ create " + customer.title();
    }
  }

  /**
   * The vendor's account differs.
   *
   * @param changes what is written
   * @param byHand what the vendor's API can't write; empty where there is nothing of that kind
   */
  record Update(Customer customer, Account account, List<Change> changes, String byHand)
      implements Step {
    @Override
    public Kind aim() {
      return Kind.UPDATED;
    }

    @Override
    public String line() {
      String all = changes.stream().map(Change::line).collect(Collectors.joining(", "));
      boolean renamed = changes.stream().anyMatch(Change.Rename.class::isInstance);
      return renamed
          ? "~ " + all + " (directory " + customer.id() + ")"
          : "~ update " + customer.title() + ": " + all;
    }
  }

  /**
   * Nothing is written: unchanged, disabled, ambiguous, impossible, or possible only by hand.
   *
   * @param why for people; empty where there is nothing to say
   */
  record Leave(Customer customer, Kind aim, String why) implements Step {
    @Override
    public String line() {
      String mark =
          switch (aim) {
            case AMBIGUOUS -> "? ambiguous ";
            case BY_HAND -> "! by hand ";
            case FAILED -> "! impossible ";
            default -> "= leave ";
          };
      return mark + customer.title() + (why.isEmpty() ? "" : ": " + why);
    }
  }
}
