package io.tenantry.sandbox;

import io.tenantry.sandbox.ninjaone.NinjaOneRecord;
import io.tenantry.sandbox.server.Checks;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of an organization's location in the fake NinjaOne. Immutable.
 *
 * @param userData values by key; a value that isn't plain is JSON text
 * @param customFields values by custom field; a value that isn't plain is JSON text
 */
public record NinjaLocation(
    long id,
    @Nullable String name,
    @Nullable String address,
    @Nullable String description,
    Map<String, String> userData,
    Map<String, String> customFields) {
  /**
   * @throws IllegalArgumentException if a value that is not optional is null
   */
  public NinjaLocation {
    Checks.notNull("userData", userData);
    Checks.notNull("customFields", customFields);
  }

  static NinjaLocation of(NinjaOneRecord location) {
    return new NinjaLocation(
        location.id(),
        location.text("name"),
        location.text("address"),
        location.text("description"),
        location.userData(),
        location.customFields());
  }
}
