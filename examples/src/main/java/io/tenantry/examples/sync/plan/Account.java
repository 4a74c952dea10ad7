package io.tenantry.examples.sync.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a vendor has for a customer, as it was read.
 *
 * @param id the vendor's id
 * @param mark the directory's id that was written back, if any
 * @param policies policy id by role id
 */
public record Account(
    String id,
    String name,
    Optional<String> mark,
    List<Place> places,
    Map<String, String> policies) {

  /** The same without a mark. */
  Account unmarked() {
    return new Account(id, name, Optional.empty(), places, policies);
  }

  /** Whether it carries the id of this customer. */
  public boolean isMarked(Customer customer) {
    return mark.isPresent() && mark.get().equals(customer.id());
  }
}
