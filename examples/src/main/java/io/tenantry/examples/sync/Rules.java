package io.tenantry.examples.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an account must look like to be in step with its customer.
 *
 * @param placeName name of the one place that the sync keeps; places of other names are people's
 *     own and stay as they are
 * @param policies policy id by role id; other roles stay as they are
 */
record Rules(String placeName, Map<String, String> policies) {

  NewAccount newAccount(Customer customer) {
    return new NewAccount(customer.name(), customer.id(), placeName, customer.address(), policies);
  }

  /** What differs between the customer and what the vendor really has; empty when in step. */
  List<Change> changes(Customer customer, Account account) {
    List<Change> changes = new ArrayList<>();
    if (!account.name().equals(customer.name())) {
      changes.add(new Change.Rename(account.name(), customer.name()));
    }
    if (!account.isMarked(customer)) {
      changes.add(new Change.Mark(customer.id()));
    }
    place(customer, account).ifPresent(changes::add);
    policies(account).ifPresent(changes::add);
    return List.copyOf(changes);
  }

  private Optional<Change> place(Customer customer, Account account) {
    Optional<String> address = customer.address();
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
    return move.or(() -> Optional.of(new Change.AddPlace(placeName, address)));
  }

  private Optional<Change> policies(Account account) {
    Map<String, String> all = new TreeMap<>(account.policies());
    all.putAll(policies);
    return all.equals(account.policies())
        ? Optional.empty()
        : Optional.of(new Change.MapPolicies(account.policies(), all));
  }
}
