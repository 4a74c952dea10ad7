package io.tenantry.sandbox;

import io.tenantry.sandbox.ninjaone.NinjaOneRecord;
import io.tenantry.sandbox.server.Checks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of an organization in the fake NinjaOne. Immutable.
 *
 * @param userData values by key; a value that isn't plain is JSON text
 * @param customFields values by custom field; a value that isn't plain is JSON text. The documented
 *     form returns them as {@code fields}
 * @param policies policy id by node role id
 */
public record NinjaOrganization(
    long id,
    String name,
    @Nullable String description,
    @Nullable String nodeApprovalMode,
    List<String> tags,
    Map<String, String> userData,
    Map<String, String> customFields,
    List<NinjaLocation> locations,
    Map<Long, Long> policies) {
  /**
   * @throws IllegalArgumentException if a value that is not optional is null
   */
  public NinjaOrganization {
    Checks.notNull("name", name);
    Checks.notNull("tags", tags);
    Checks.notNull("userData", userData);
    Checks.notNull("customFields", customFields);
    Checks.notNull("locations", locations);
    Checks.notNull("policies", policies);
  }

  static NinjaOrganization of(NinjaOneRecord organization) {
    return new NinjaOrganization(
        organization.id(),
        organization.name(),
        organization.text("description"),
        organization.text("nodeApprovalMode"),
        organization.tags(),
        organization.userData(),
        organization.customFields(),
        organization.locations(NinjaLocation::of),
        organization.policies());
  }
}
