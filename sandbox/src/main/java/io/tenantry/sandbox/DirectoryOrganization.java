package io.tenantry.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Checks;
import io.tenantry.sandbox.server.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of an organization in the fake directory. Immutable.
 *
 * @param customFields values by custom field id; a value that isn't plain is JSON text
 * @param json the complete organization as JSON
 */
public record DirectoryOrganization(
    long id,
    String name,
    boolean disabled,
    @Nullable String source,
    @Nullable String sourceId,
    @Nullable Long parentId,
    @Nullable Long managerId,
    @Nullable String updatedAt,
    Map<String, String> customFields,
    String json) {
  /**
   * @throws IllegalArgumentException if a value that is not optional is null
   */
  public DirectoryOrganization {
    Checks.notNull("name", name);
    Checks.notNull("customFields", customFields);
    Checks.notNull("json", json);
  }

  static DirectoryOrganization of(JsonObject json) {
    return new DirectoryOrganization(
        json.get("id").getAsLong(),
        String.valueOf(Json.text(json, "name")),
        Json.isSet(json, "disabled") && json.get("disabled").getAsBoolean(),
        Json.text(json, "source"),
        Json.text(json, "sourceID"),
        id(json, "parent"),
        id(json, "manager"),
        Json.text(json, "updated_at"),
        customFields(json),
        json.toString());
  }

  private static @Nullable Long id(JsonObject json, String reference) {
    return Json.isSet(json, reference)
        ? json.getAsJsonObject(reference).get("id").getAsLong()
        : null;
  }

  private static Map<String, String> customFields(JsonObject json) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (Json.isSet(json, "custom_fields")) {
      for (JsonElement field : json.getAsJsonArray("custom_fields")) {
        JsonObject pair = field.getAsJsonObject();
        fields.put(
            String.valueOf(Json.text(pair, "id")),
            pair.has("value") ? Json.plain(pair.get("value")) : "null");
      }
    }
    return Collections.unmodifiableMap(fields);
  }
}
