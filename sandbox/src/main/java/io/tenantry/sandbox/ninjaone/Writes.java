package io.tenantry.sandbox.ninjaone;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies write requests. Each is validated completely before it changes anything. */
final class Writes {
  private static final Set<String> MODES = Set.of("AUTOMATIC", "MANUAL", "REJECT");
  private static final List<String> ORGANIZATION = List.of("description", "nodeApprovalMode");
  private static final List<String> LOCATION = List.of("name", "address", "description");

  private final Store store;
  private final NinjaOneForm form;

  Writes(Store store, NinjaOneForm form) {
    this.store = store;
    this.form = form;
  }

  NinjaOneRecord create(JsonObject body, @Nullable NinjaOneRecord template) {
    String name = checked(body, 0, true);
    Map<Long, Long> policies = policies(body.get("policies"), form == NinjaOneForm.DOCUMENTED);
    JsonArray places = array(body, "locations");
    places.forEach(place -> checkedPlace(place, true));
    NinjaOneRecord organization = store.newOrganization();
    if (template != null) {
      organization.policies.putAll(template.policies);
      JsonElement mode = template.plain.get("nodeApprovalMode");
      organization.plain.add("nodeApprovalMode", mode);
    }
    organization.plain.addProperty("name", name);
    write(organization, body, ORGANIZATION);
    organization.policies.putAll(policies);
    store.put(organization);
    places.forEach(place -> writePlace(store.addLocation(organization), place.getAsJsonObject()));
    return organization;
  }

  void update(NinjaOneRecord organization, JsonObject body) {
    String name = checked(body, organization.id(), false);
    write(organization, body, ORGANIZATION);
    if (body.has("name")) {
      store.rename(organization, name);
    }
  }

  NinjaOneRecord createPlace(NinjaOneRecord organization, JsonObject body) {
    checkedPlace(body, true);
    NinjaOneRecord location = store.addLocation(organization);
    writePlace(location, body);
    return location;
  }

  void updatePlace(NinjaOneRecord location, JsonObject body) {
    checkedPlace(body, false);
    writePlace(location, body);
  }

  void map(NinjaOneRecord organization, JsonElement body) {
    if (!body.isJsonArray()) {
      throw new RefusedException(Errors.coded(400, "invalid_policy_assignments"));
    }
    Map<Long, Long> policies = policies(body, false);
    organization.policies.clear();
    organization.policies.putAll(policies);
  }

  private String checked(JsonObject body, long id, boolean required) {
    String mode = Json.text(body, "nodeApprovalMode");
    if (Json.isSet(body, "nodeApprovalMode") && (mode == null || !MODES.contains(mode))) {
      throw Errors.refusal(400, "nodeApprovalMode must be one of AUTOMATIC, MANUAL, REJECT");
    }
    String name = Json.text(body, "name");
    boolean blank = name == null || name.isBlank();
    if (blank && (required || body.has("name"))) {
      throw Errors.refusal(400, "Organization name is required");
    }
    if (name != null && store.taken(name, id)) {
      throw Errors.refusal(409, "Organization name must be unique");
    }
    return name == null ? "" : name;
  }

  private static void checkedPlace(JsonElement place, boolean required) {
    if (place.isJsonObject()) {
      object(place.getAsJsonObject(), "userData");
    }
    String name = place.isJsonObject() ? Json.text(place.getAsJsonObject(), "name") : null;
    boolean given = !place.isJsonObject() || place.getAsJsonObject().has("name");
    if ((required || given) && (name == null || name.isBlank())) {
      throw Errors.refusal(400, "Location name is required");
    }
  }

  private void writePlace(NinjaOneRecord location, JsonObject body) {
    write(location, body, LOCATION);
  }

  /** Writes the fields that the form set has. Other fields have no effect. */
  private void write(NinjaOneRecord record, JsonObject body, List<String> members) {
    JsonArray tags = array(body, "tags");
    JsonObject fields = object(body, "fields");
    JsonObject userData = object(body, "userData");
    for (String member : members) {
      if (Json.isSet(body, member)) {
        record.plain.add(member, body.get(member));
      } else if (body.has(member)) {
        record.plain.remove(member);
      }
    }
    if (form == NinjaOneForm.DOCUMENTED && record.owner() == null) {
      record.tags = body.has("tags") ? tags : record.tags;
      record.patchCustomFields(fields);
    } else if (form == NinjaOneForm.OBSERVED && body.has("userData")) {
      record.userData = userData;
    }
  }

  /** Reads policy ids by node role id, from an array or, if allowed, from one object. */
  private static Map<Long, Long> policies(@Nullable JsonElement given, boolean oneAllowed) {
    Map<Long, Long> policies = new LinkedHashMap<>();
    if (given == null || given.isJsonNull()) {
      return policies;
    }
    JsonArray mappings = new JsonArray();
    if (given.isJsonArray()) {
      mappings = given.getAsJsonArray();
    } else if (oneAllowed) {
      mappings.add(given);
    } else {
      throw Errors.refusal(400, "policies must be an array");
    }
    for (JsonElement mapping : mappings) {
      policies.put(number(mapping, "nodeRoleId"), number(mapping, "policyId"));
    }
    return policies;
  }

  private static long number(JsonElement mapping, String member) {
    String text = mapping.isJsonObject() ? Json.text(mapping.getAsJsonObject(), member) : null;
    if (text == null || !text.matches("\\d{1,9}")) {
      throw Errors.refusal(400, "policies: " + member + " must be an integer");
    }
    return Long.parseLong(text);
  }

  /** Returns the field's array; empty if it is absent or null. */
  private static JsonArray array(JsonObject body, String member) {
    JsonElement value = body.get(member);
    if (value == null || value.isJsonNull()) {
      return new JsonArray();
    }
    if (!value.isJsonArray()) {
      throw Errors.refusal(400, member + " must be an array");
    }
    return value.getAsJsonArray();
  }

  /** Returns the field's object; empty if it is absent or null. */
  private static JsonObject object(JsonObject body, String member) {
    JsonElement value = body.get(member);
    if (value == null || value.isJsonNull()) {
      return new JsonObject();
    }
    if (!value.isJsonObject()) {
      throw Errors.refusal(400, member + " must be an object");
    }
    return value.getAsJsonObject();
  }
}
