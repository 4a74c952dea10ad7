package io.tenantry.sandbox;

import io.tenantry.sandbox.ncentral.NCentralUnit;
import io.tenantry.sandbox.server.Checks;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a customer's site in the fake N-central. Immutable.
 *
 * @param externalId the id that the caller set; null without one
 * @param details the fields sent on create, by name, including the external id
 */
public record NCentralSite(
    long id,
    String name,
    long customerId,
    @Nullable String externalId,
    Map<String, String> details) {
  /**
   * @throws IllegalArgumentException if a value that is not optional is null
   */
  public NCentralSite {
    Checks.notNull("name", name);
    Checks.notNull("details", details);
  }

  static NCentralSite of(NCentralUnit unit) {
    return new NCentralSite(
        unit.id(), unit.name(), unit.parentId(), unit.externalId(), unit.details());
  }
}
