package io.tenantry.examples.sync.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.tenantry.examples.sync.plan.Outcome.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which account belongs to which customer: the one that carries the customer's id; else the only
 * one of exactly its name, if it carries no id and no other customer claims it. Never a guess.
 */
final class Matches {
  private final String vendor;
  private final Rules rules;
  private final Map<String, Customer> customers;
  private final Map<String, List<Account>> byMark;
  private final Map<String, List<Account>> byName;
  private final Map<String, List<Customer>> unmarked;

  Matches(String vendor, List<Customer> customers, List<Account> present, Rules rules) {
    this.vendor = vendor;
    this.rules = rules;
    this.customers = customers.stream().collect(toMap(Customer::id, Function.identity()));
    List<Account> accounts = present.stream().map(this::withoutForeignMark).toList();
    byMark =
        accounts.stream()
            .filter(account -> account.mark().isPresent())
            .collect(groupingBy(account -> account.mark().orElseThrow()));
    byName = accounts.stream().collect(groupingBy(Account::name));
    unmarked =
        customers.stream()
            .filter(customer -> !byMark.containsKey(customer.id()))
            .collect(groupingBy(Customer::name));
  }

  private Account withoutForeignMark(Account account) {
    boolean known = account.mark().filter(customers::containsKey).isPresent();
    return known || rules.reach().contains(Reach.OWN_MARKS) ? account : account.unmarked();
  }

  Step step(Customer customer) {
    if (customer.disabled()) {
      return new Step.Leave(customer, Kind.DISABLED, "disabled in the directory");
    }
    if (customer.name().isBlank()) {
      return impossible(customer, "it has no name in the directory: give it one");
    }
    List<Account> marked = byMark.getOrDefault(customer.id(), List.of());
    if (marked.size() > 1) {
      return ambiguous(customer, vendor + " " + ids(marked) + " all carry its id");
    }
    return marked.isEmpty() ? byName(customer) : compared(customer, marked.get(0));
  }

  private Step byName(Customer customer) {
    List<Account> namesakes = byName.getOrDefault(customer.name(), List.of());
    List<Account> free = namesakes.stream().filter(a -> a.mark().isEmpty()).toList();
    List<Customer> claims = unmarked.getOrDefault(customer.name(), List.of());
    if (free.size() > 1) {
      return ambiguous(customer, vendor + " " + ids(free) + " all have its name");
    }
    if (free.size() == 1 && claims.size() > 1) {
      return ambiguous(
          customer,
          "%s %s has its name, and so have %d organizations of the directory"
              .formatted(vendor, free.get(0).id(), claims.size()));
    }
    if (free.size() == 1) {
      return compared(customer, free.get(0));
    }
    return obstacle(customer, namesakes, claims)
        .map(why -> impossible(customer, why))
        .orElseGet(() -> new Step.Create(customer, rules.newAccount(customer)));
  }

  /**
   * Why no account can be created: a name is used only once. If a name were used twice, a write
   * whose response was lost could no longer be found by its name.
   */
  private Optional<String> obstacle(
      Customer customer, List<Account> namesakes, List<Customer> claims) {
    Optional<Account> holder = namesakes.stream().filter(this::keepsItsName).findFirst();
    if (holder.isPresent()) {
      return Optional.of(
          "its name is taken by %s %s, which belongs to directory %s: rename one in the directory"
              .formatted(vendor, holder.get().id(), holder.get().mark().orElse("?")));
    }
    long rivals = claims.stream().filter(rival -> !rival.disabled()).count();
    return rivals < 2
        ? Optional.empty()
        : Optional.of(
            "%d new organizations have this name and %s gets it once: rename all but one"
                .formatted(rivals, vendor));
  }

  private boolean keepsItsName(Account account) {
    Customer owner = account.mark().map(customers::get).orElse(null);
    return !rules.reach().contains(Reach.RENAMES)
        || owner == null
        || owner.disabled()
        || owner.name().equals(account.name());
  }

  private Step compared(Customer customer, Account account) {
    List<Change> changes = rules.changes(customer, account);
    String byHand = rules.byHand(customer, account);
    if (!changes.isEmpty()) {
      return new Step.Update(customer, account, changes, byHand);
    }
    return new Step.Leave(customer, byHand.isEmpty() ? Kind.UNCHANGED : Kind.BY_HAND, byHand);
  }

  private static Step ambiguous(Customer customer, String why) {
    return new Step.Leave(customer, Kind.AMBIGUOUS, why);
  }

  private static Step impossible(Customer customer, String why) {
    return new Step.Leave(customer, Kind.FAILED, why);
  }

  private static String ids(List<Account> accounts) {
    return accounts.stream().map(Account::id).collect(joining(", "));
  }
}
