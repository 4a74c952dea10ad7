package io.tenantry.sandbox;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.Json;
import org.jspecify.annotations.Nullable;

/** A snapshot of an organization in the fake JumpCloud. Immutable. */
public record JumpCloudOrganization(String id, String name, @Nullable Integer maxSystemUsers) {
  /**
   * @throws IllegalArgumentException if a value that is not optional is null
   */
  public JumpCloudOrganization {
    Checks.notNull("id", id);
    Checks.notNull("name", name);
  }

  static JumpCloudOrganization of(JsonObject row) {
    return new JumpCloudOrganization(
        row.get("id").getAsString(),
        row.get("name").getAsString(),
        Json.isSet(row, "maxSystemUsers") ? row.get("maxSystemUsers").getAsInt() : null);
  }
}
