package io.tenantry.examples.sync.plan;

import io.tenantry.examples.sync.console.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an account must look like to match its customer.
 *
 * @param placeName name of the one place that the sync keeps; places of other names are people's
 *     own and stay as they are
 * @param policies policy id by role id; other roles stay as they are
 * @param reach what the vendor has, and lets be changed
 */
public record Rules(String placeName, Map<String, String> policies, Set<Reach> reach) {

  NewAccount newAccount(Customer customer) {
    return new NewAccount(customer.name(), customer.id(), placeName, customer.address(), policies);
  }

  /** Returns the differences between the customer and its account; empty if there are none. */
  public List<Change> changes(Customer customer, Account account) {
    List<Change> changes = new ArrayList<>();
    if (reach.contains(Reach.RENAMES) && isRenamed(customer, account)) {
      changes.add(new Change.Rename(account.name(), customer.name()));
    }
    if (!account.isMarked(customer)) {
      changes.add(new Change.Mark(customer.id()));
    }
    if (reach.contains(Reach.PLACES)) {
      place(customer, account).ifPresent(changes::add);
    }
    policies(account).ifPresent(changes::add);
    return List.copyOf(changes);
  }

  /** What differs, and only a person can change; empty if nothing does. */
  String byHand(Customer customer, Account account) {
    return reach.contains(Reach.RENAMES) || !isRenamed(customer, account)
        ? ""
        : "its API can't rename: rename %s (%s) there"
            .formatted(Quoted.of(account.name()), account.id());
  }

  private static boolean isRenamed(Customer customer, Account account) {
    return !account.name().equals(customer.name());
  }

  private Optional<Change> place(Customer customer, Account account) {
    Optional<String> address =
        reach.contains(Reach.ADDRESSES) ? customer.address() : Optional.empty();
    boolean fits =
        address.isEmpty()
            ? !account.places().isEmpty()
            : account.places().stream().anyMatch(place -> place.address().equals(address));
    if (fits) {
      return Optional.empty();
    }
    Optional<Change> move =
        account.places().stream()
            .filter(place -> place.name().equals(placeName))
            .findFirst()
            .map(own -> new Change.MovePlace(own.id(), own.address(), address.orElseThrow()));
    return move.or(() -> Optional.of(new Change.AddPlace(placeName, customer.address())));
  }

  private Optional<Change> policies(Account account) {
    Map<String, String> all = new TreeMap<>(account.policies());
    if (reach.contains(Reach.POLICIES)) {
      all.putAll(policies);
    }
    return all.equals(account.policies())
        ? Optional.empty()
        : Optional.of(new Change.MapPolicies(account.policies(), all));
  }
}
