package io.tenantry.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies what requests ask NinjaOne to write; checks everything before it changes anything. */
final class NinjaWrites {
  private static final Set<String> MODES = Set.of("AUTOMATIC", "MANUAL", "REJECT");
  private static final List<String> ORGANIZATION = List.of("description", "nodeApprovalMode");
  private static final List<String> LOCATION = List.of("name", "address", "description");

  private final NinjaStore store;
  private final NinjaForm form;

  NinjaWrites(NinjaStore store, NinjaForm form) {
    this.store = store;
    this.form = form;
  }

  NinjaRecord create(JsonObject body, @Nullable NinjaRecord template) {
    String name = checked(body, 0, true);
    Map<Long, Long> policies =
        NinjaBody.policies(body.get("policies"), form == NinjaForm.DOCUMENTED);
    JsonArray places = NinjaBody.array(body, "locations");
    places.forEach(place -> checkedPlace(place, true));
    NinjaRecord organization = store.newOrganization();
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

  void update(NinjaRecord organization, JsonObject body) {
    String name = checked(body, organization.id(), false);
    write(organization, body, ORGANIZATION);
    if (body.has("name")) {
      store.rename(organization, name);
    }
  }

  NinjaRecord createPlace(NinjaRecord organization, JsonObject body) {
    checkedPlace(body, true);
    NinjaRecord location = store.addLocation(organization);
    writePlace(location, body);
    return location;
  }

  void updatePlace(NinjaRecord location, JsonObject body) {
    checkedPlace(body, false);
    writePlace(location, body);
  }

  void map(NinjaRecord organization, JsonElement body) {
    if (!body.isJsonArray()) {
      throw new Refusal(NinjaErrors.coded(400, "invalid_policy_assignments"));
    }
    Map<Long, Long> policies = NinjaBody.policies(body, false);
    organization.policies.clear();
    organization.policies.putAll(policies);
  }

  private String checked(JsonObject body, long id, boolean required) {
    String mode = Json.text(body, "nodeApprovalMode");
    if (Json.isSet(body, "nodeApprovalMode") && (mode == null || !MODES.contains(mode))) {
      throw NinjaErrors.refusal(400, "nodeApprovalMode must be one of AUTOMATIC, MANUAL, REJECT");
    }
    String name = Json.text(body, "name");
    boolean blank = name == null || name.isBlank();
    if (blank && (required || body.has("name"))) {
      throw NinjaErrors.refusal(400, "Organization name is required");
    }
    if (name != null && store.taken(name, id)) {
      throw NinjaErrors.refusal(409, "Organization name must be unique");
    }
    return name == null ? "" : name;
  }

  private static void checkedPlace(JsonElement place, boolean required) {
    if (place.isJsonObject()) {
      NinjaBody.object(place.getAsJsonObject(), "userData");
    }
    String name = place.isJsonObject() ? Json.text(place.getAsJsonObject(), "name") : null;
    boolean given = !place.isJsonObject() || place.getAsJsonObject().has("name");
    if ((required || given) && (name == null || name.isBlank())) {
      throw NinjaErrors.refusal(400, "Location name is required");
    }
  }

  private void writePlace(NinjaRecord location, JsonObject body) {
    write(location, body, LOCATION);
  }

  /** What the form in force knows is written; every other member passes without effect. */
  private void write(NinjaRecord record, JsonObject body, List<String> members) {
    JsonArray tags = NinjaBody.array(body, "tags");
    JsonObject fields = NinjaBody.object(body, "fields");
    JsonObject userData = NinjaBody.object(body, "userData");
    for (String member : members) {
      if (Json.isSet(body, member)) {
        record.plain.add(member, body.get(member));
      } else if (body.has(member)) {
        record.plain.remove(member);
      }
    }
    if (form == NinjaForm.DOCUMENTED && record.owner() == null) {
      record.tags = body.has("tags") ? tags : record.tags;
      record.patchCustomFields(fields);
    } else if (form == NinjaForm.OBSERVED && body.has("userData")) {
      record.userData = userData;
    }
  }
}
