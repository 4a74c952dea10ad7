package io.tenantry.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organization or a location in NinjaOne's state. Guarded by the lock of the fake. */
final class NinjaRecord {
  private final long id;
  private final @Nullable NinjaRecord owner;

  /** The plain members: name, description and so on. */
  final JsonObject plain = new JsonObject();

  JsonObject userData = new JsonObject();
  final JsonObject customFields = new JsonObject();
  final List<NinjaRecord> locations = new ArrayList<>();
  final Map<Long, Long> policies = new LinkedHashMap<>();
  JsonArray tags = new JsonArray();

  NinjaRecord(long id, @Nullable NinjaRecord owner) {
    this.id = id;
    this.owner = owner;
  }

  long id() {
    return id;
  }

  /** The organization that a location belongs to; null for an organization. */
  @Nullable NinjaRecord owner() {
    return owner;
  }

  String name() {
    return String.valueOf(Json.text(plain, "name"));
  }

  /** As it is shown in a list. */
  JsonObject summary(NinjaForm form) {
    JsonObject shown = new JsonObject();
    shown.addProperty("id", id);
    plain.entrySet().forEach(e -> shown.add(e.getKey(), e.getValue()));
    if (form == NinjaForm.OBSERVED) {
      if (!userData.isEmpty()) {
        shown.add("userData", userData);
      }
    } else if (owner == null) {
      shown.add("tags", tags);
      shown.add("fields", customFields);
    }
    return shown;
  }

  /** As it is shown alone. */
  JsonObject detailed(NinjaForm form) {
    JsonObject shown = summary(form);
    JsonArray places = new JsonArray();
    locations.forEach(location -> places.add(location.summary(form)));
    shown.add("locations", places);
    JsonArray mappings = new JsonArray();
    policies.forEach((role, policy) -> mappings.add(mapping(role, policy)));
    shown.add("policies", mappings);
    return shown;
  }

  /** Only the named keys change; null removes one. */
  void patchCustomFields(JsonObject changes) {
    for (Map.Entry<String, JsonElement> change : changes.entrySet()) {
      if (change.getValue().isJsonNull()) {
        customFields.remove(change.getKey());
      } else {
        customFields.add(change.getKey(), change.getValue());
      }
    }
  }

  NinjaOrganization snapshot() {
    List<String> words = new ArrayList<>();
    tags.forEach(tag -> words.add(Json.plain(tag)));
    return new NinjaOrganization(
        id,
        name(),
        Json.text(plain, "description"),
        Json.text(plain, "nodeApprovalMode"),
        List.copyOf(words),
        Json.texts(userData),
        Json.texts(customFields),
        locations.stream().map(NinjaRecord::place).toList(),
        Map.copyOf(policies));
  }

  private NinjaLocation place() {
    return new NinjaLocation(
        id,
        Json.text(plain, "name"),
        Json.text(plain, "address"),
        Json.text(plain, "description"),
        Json.texts(userData),
        Json.texts(customFields));
  }

  private static JsonObject mapping(long role, long policy) {
    JsonObject mapping = new JsonObject();
    mapping.addProperty("nodeRoleId", role);
    mapping.addProperty("policyId", policy);
    return mapping;
  }
}
