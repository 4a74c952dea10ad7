package io.tenantry.sandbox;

import io.tenantry.sandbox.ncentral.NCentralUnit;
import io.tenantry.sandbox.server.Checks;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a service organization in the fake N-central. Immutable.
 *
 * @param externalId the id that the caller set; null without one
 * @param details the fields sent on create, by name, including the external id
 */
public record NCentralServiceOrg(
    long id, String name, @Nullable String externalId, Map<String, String> details) {
  /**
   * @throws IllegalArgumentException if a value that is not optional is null
   */
  public NCentralServiceOrg {
    Checks.notNull("name", name);
    Checks.notNull("details", details);
  }

  static NCentralServiceOrg of(NCentralUnit unit) {
    return new NCentralServiceOrg(unit.id(), unit.name(), unit.externalId(), unit.details());
  }
}
