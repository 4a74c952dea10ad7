package io.tenantry.sandbox.orgdirectory;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The directory's state. Guarded by the vendor's lock. */
final class Store {
  private final TreeMap<Long, OrganizationRow> byId = new TreeMap<>();
  private final Map<Long, String> people = new LinkedHashMap<>();
  private final long firstId;

  Store(long firstId) {
    this.firstId = firstId;
    people.put(OrganizationRow.API_USER, "Howard Tanner");
    people.put(120L, "Carolyn Goldrat");
    people.put(121L, "Buck Kreuter");
  }

  long firstId() {
    return firstId;
  }

  long nextId() {
    return byId.isEmpty() ? firstId : byId.lastKey() + 1;
  }

  void put(OrganizationRow row) {
    byId.put(row.json().get("id").getAsLong(), row);
  }

  @Nullable OrganizationRow find(long id) {
    return byId.get(id);
  }

  OrganizationRow known(long id) {
    OrganizationRow row = byId.get(id);
    if (row == null) {
      throw new IllegalArgumentException("the fake directory has no organization " + id);
    }
    return row;
  }

  /** Changes an organization without a request. */
  void change(long id, Consumer<JsonObject> edit) {
    JsonObject json = known(id).json();
    edit.accept(json);
    json.addProperty("updated_at", Timestamps.after(Json.text(json, "updated_at")));
  }

  Collection<OrganizationRow> rows() {
    return byId.values();
  }

  @Nullable String person(long id) {
    return people.get(id);
  }

  /** Returns the organization as responses contain it, with these fields, or all if none given. */
  JsonObject shown(JsonObject row, List<String> members) {
    JsonObject shown = new JsonObject();
    for (String member : members.isEmpty() ? row.keySet() : members) {
      JsonElement value = row.get(member);
      shown.add(member, value == null ? JsonNull.INSTANCE : current(member, value));
    }
    return shown;
  }

  /** Puts the current name of an organization into references to it. */
  private JsonElement current(String member, JsonElement value) {
    boolean organization = member.equals("parent") || member.equals("business_unit_organization");
    if (!organization || !value.isJsonObject()) {
      return value;
    }
    OrganizationRow target = byId.get(value.getAsJsonObject().get("id").getAsLong());
    return target == null
        ? value
        : reference(target.json().get("id").getAsLong(), Json.text(target.json(), "name"));
  }

  static JsonObject reference(long id, @Nullable String name) {
    JsonObject reference = new JsonObject();
    reference.addProperty("id", id);
    reference.addProperty("name", name);
    return reference;
  }

  /** Returns a new organization with every field of the vendor's example, in its order. */
  static JsonObject blank(long id, String name, String createdAt) {
    JsonObject json = Json.object(BLANK);
    json.addProperty("id", id);
    json.addProperty("name", name);
    json.addProperty("created_at", createdAt);
    json.addProperty("updated_at", createdAt);
    return json;
  }

  private static final String BLANK =
      """
      {"addresses": [], "business_unit": false, "business_unit_organization": null, "contacts": [],
       "created_at": null, "custom_fields": null, "disabled": false, "id": null, "manager": null,
       "name": null, "parent": null, "picture_uri": null, "region": null, "remarks": null,
       "source": null, "sourceID": null, "substitute": null, "ui_extension": null,
       "updated_at": null}
      """;
}
