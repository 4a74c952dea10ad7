package io.tenantry.sandbox;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.Json;
import org.jspecify.annotations.Nullable;

/** A snapshot of one of the provider's administrators in the fake JumpCloud. Immutable. */
public record JumpCloudAdministrator(
    String id, String email, @Nullable String role, @Nullable String roleName) {
  /**
   * @throws IllegalArgumentException if a value that is not optional is null
   */
  public JumpCloudAdministrator {
    Checks.notNull("id", id);
    Checks.notNull("email", email);
  }

  static JumpCloudAdministrator of(JsonObject row) {
    return new JumpCloudAdministrator(
        row.get("id").getAsString(),
        row.get("email").getAsString(),
        Json.text(row, "role"),
        Json.text(row, "roleName"));
  }
}
