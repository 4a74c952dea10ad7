package io.tenantry.sandbox.ninjaone;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An organization or a location. Guarded by the vendor's lock. */
public final class NinjaOneRecord {
  private final long id;
  private final @Nullable NinjaOneRecord owner;

  /** The simple fields: name, description and so on. */
  final JsonObject plain = new JsonObject();

  JsonObject userData = new JsonObject();
  final JsonObject customFields = new JsonObject();
  final List<NinjaOneRecord> locations = new ArrayList<>();
  final Map<Long, Long> policies = new LinkedHashMap<>();
  JsonArray tags = new JsonArray();

  NinjaOneRecord(long id, @Nullable NinjaOneRecord owner) {
    this.id = id;
    this.owner = owner;
  }

  public long id() {
    return id;
  }

  /** Returns the organization that a location belongs to; null for an organization. */
  @Nullable NinjaOneRecord owner() {
    return owner;
  }

  public String name() {
    return String.valueOf(text("name"));
  }

  /** Returns a simple field's text; null if it is absent or null. */
  public @Nullable String text(String member) {
    return Json.text(plain, member);
  }

  public List<String> tags() {
    List<String> texts = new ArrayList<>();
    tags.forEach(tag -> texts.add(Json.plain(tag)));
    return List.copyOf(texts);
  }

  public Map<String, String> userData() {
    return Json.texts(userData);
  }

  /** Returns the values by custom field; a value that isn't plain is JSON text. */
  public Map<String, String> customFields() {
    return Json.texts(customFields);
  }

  /** Returns a view of each location. */
  public <T> List<T> locations(Function<NinjaOneRecord, T> view) {
    return locations.stream().map(view).toList();
  }

  /** Returns the policy id by node role id. */
  public Map<Long, Long> policies() {
    return Map.copyOf(policies);
  }

  /** Returns its JSON in a list. */
  JsonObject summary(NinjaOneForm form) {
    JsonObject shown = new JsonObject();
    shown.addProperty("id", id);
    plain.entrySet().forEach(e -> shown.add(e.getKey(), e.getValue()));
    if (form == NinjaOneForm.OBSERVED) {
      if (!userData.isEmpty()) {
        shown.add("userData", userData);
      }
    } else if (owner == null) {
      shown.add("tags", tags);
      shown.add("fields", customFields);
    }
    return shown;
  }

  /** Returns its JSON in a response of its own. */
  JsonObject detailed(NinjaOneForm form) {
    JsonObject shown = summary(form);
    JsonArray places = new JsonArray();
    locations.forEach(location -> places.add(location.summary(form)));
    shown.add("locations", places);
    JsonArray mappings = new JsonArray();
    policies.forEach((role, policy) -> mappings.add(mapping(role, policy)));
    shown.add("policies", mappings);
    return shown;
  }

  /** Changes only the keys given; null removes a key. */
  void patchCustomFields(JsonObject changes) {
    for (Map.Entry<String, JsonElement> change : changes.entrySet()) {
      if (change.getValue().isJsonNull()) {
        customFields.remove(change.getKey());
      } else {
        customFields.add(change.getKey(), change.getValue());
      }
    }
  }

  private static JsonObject mapping(long role, long policy) {
    JsonObject mapping = new JsonObject();
    mapping.addProperty("nodeRoleId", role);
    mapping.addProperty("policyId", policy);
    return mapping;
  }
}
