package io.tenantry.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The directory's state. Guarded by the lock of the fake that owns it. */
final class DirectoryStore {
  private final TreeMap<Long, DirectoryRow> byId = new TreeMap<>();
  private final Map<Long, String> people = new LinkedHashMap<>();
  private final long firstId;

  DirectoryStore(long firstId) {
    this.firstId = firstId;
    people.put(DirectoryRow.API_USER, "Howard Tanner");
    people.put(120L, "Carolyn Goldrat");
    people.put(121L, "Buck Kreuter");
  }

  long nextId() {
    return byId.isEmpty() ? firstId : byId.lastKey() + 1;
  }

  void put(DirectoryRow row) {
    byId.put(row.json().get("id").getAsLong(), row);
  }

  @Nullable DirectoryRow find(long id) {
    return byId.get(id);
  }

  DirectoryRow known(long id) {
    DirectoryRow row = byId.get(id);
    if (row == null) {
      throw new IllegalArgumentException("the directory has no organization " + id);
    }
    return row;
  }

  /** Changes an organization behind the API's back. */
  void change(long id, Consumer<JsonObject> edit) {
    JsonObject json = known(id).json();
    edit.accept(json);
    json.addProperty("updated_at", Times.after(Json.text(json, "updated_at")));
  }

  Collection<DirectoryRow> rows() {
    return byId.values();
  }

  @Nullable String person(long id) {
    return people.get(id);
  }

  /** The organization as it is shown, with these members, or all of them when none are named. */
  JsonObject shown(JsonObject row, List<String> members) {
    JsonObject shown = new JsonObject();
    for (String member : members.isEmpty() ? row.keySet() : members) {
      JsonElement value = row.get(member);
      shown.add(member, value == null ? JsonNull.INSTANCE : current(member, value));
    }
    return shown;
  }

  /** References to organizations carry the name that the organization has now. */
  private JsonElement current(String member, JsonElement value) {
    boolean organization = member.equals("parent") || member.equals("business_unit_organization");
    if (!organization || !value.isJsonObject()) {
      return value;
    }
    DirectoryRow target = byId.get(value.getAsJsonObject().get("id").getAsLong());
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

  /** A new organization with every member that the document's example shows, in its order. */
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
