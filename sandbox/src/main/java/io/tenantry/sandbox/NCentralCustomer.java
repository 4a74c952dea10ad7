package io.tenantry.sandbox;

import io.tenantry.sandbox.ncentral.NCentralUnit;
import io.tenantry.sandbox.server.Checks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a customer in the fake N-central. Immutable.
 *
 * @param externalId the id that the caller set; null without one
 * @param details the fields sent on create, by name, including the external id
 */
public record NCentralCustomer(
    long id,
    String name,
    long serviceOrgId,
    @Nullable String externalId,
    Map<String, String> details,
    List<NCentralSite> sites) {
  /**
   * @throws IllegalArgumentException if a value that is not optional is null
   */
  public NCentralCustomer {
    Checks.notNull("name", name);
    Checks.notNull("details", details);
    Checks.notNull("sites", sites);
  }

  static NCentralCustomer of(NCentralUnit unit) {
    return new NCentralCustomer(
        unit.id(),
        unit.name(),
        unit.parentId(),
        unit.externalId(),
        unit.details(),
        unit.children(NCentralSite::of));
  }
}
