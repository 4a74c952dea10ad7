package io.tenantry.sandbox.orgdirectory;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.RefusedException;
import io.tenantry.sandbox.server.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies creates and updates, by the vendor's documented rules. */
final class Writes {
  private static final int REMARKS_BYTES = 64 * 1024;
  private static final Map<String, Integer> TEXTS =
      Map.of(
          "name",
          128,
          "region",
          128,
          "financialID",
          128,
          "source",
          30,
          "sourceID",
          128,
          "picture_uri",
          Integer.MAX_VALUE,
          "remarks",
          Integer.MAX_VALUE);
  private static final List<String> FLAGS = List.of("disabled", "business_unit");
  private static final List<String> REFERENCES =
      List.of("manager", "substitute", "parent", "order_template");

  private final Store store;
  private final JsonArray errors = new JsonArray();

  Writes(Store store) {
    this.store = store;
  }

  /** Returns the organization with the body's fields; ignores read-only and unknown fields. */
  JsonObject apply(JsonObject body, JsonObject before) {
    JsonObject after = before.deepCopy();
    for (Map.Entry<String, JsonElement> member : body.entrySet()) {
      write(member.getKey(), member.getValue(), after);
    }
    if (Json.text(after, "name") == null) {
      error("name", "can't be blank");
    }
    if (!errors.isEmpty()) {
      throw new RefusedException(refused());
    }
    businessUnit(after);
    return after;
  }

  private void write(String member, JsonElement value, JsonObject after) {
    if (TEXTS.containsKey(member)) {
      text(member, value, after);
    } else if (FLAGS.contains(member)) {
      after.addProperty(member, !value.isJsonNull() && OrganizationField.isTrue(Json.plain(value)));
    } else if (member.equals("custom_fields")) {
      customFields(value, after);
    } else if (member.endsWith("_id") && REFERENCES.contains(member.replaceFirst("_id$", ""))) {
      reference(member.replaceFirst("_id$", ""), value, after);
    }
  }

  private void text(String member, JsonElement value, JsonObject after) {
    if (value.isJsonNull() || Json.plain(value).isBlank()) {
      after.add(member, JsonNull.INSTANCE);
      return;
    }
    if (!value.isJsonPrimitive()) {
      error(member, "is invalid");
      return;
    }
    String text = value.getAsString();
    int longest = TEXTS.get(member);
    if (text.codePointCount(0, text.length()) > longest) {
      error(member, "is too long (maximum is " + longest + " characters)");
    } else if (member.equals("remarks")
        && text.getBytes(StandardCharsets.UTF_8).length > REMARKS_BYTES) {
      error(member, "is too long (maximum is 64KB)");
    } else {
      after.addProperty(member, text);
    }
  }

  private void customFields(JsonElement value, JsonObject after) {
    boolean wellFormed = value.isJsonNull() || value.isJsonArray();
    for (JsonElement item : value.isJsonArray() ? value.getAsJsonArray() : new JsonArray()) {
      wellFormed &= item.isJsonObject() && Json.text(item.getAsJsonObject(), "id") != null;
    }
    if (wellFormed) {
      after.add("custom_fields", value);
    } else {
      error("custom_fields", "is invalid");
    }
  }

  private void reference(String member, JsonElement value, JsonObject after) {
    if (value.isJsonNull()) {
      after.add(member, JsonNull.INSTANCE);
      return;
    }
    String text = Json.plain(value);
    String name = text.matches("\\d{1,18}") ? target(member, Long.parseLong(text)) : null;
    if (name == null || (member.equals("parent") && text.equals(Json.text(after, "id")))) {
      error(member, "is invalid");
    } else {
      after.add(member, Store.reference(Long.parseLong(text), name));
    }
  }

  private @Nullable String target(String member, long id) {
    if (member.equals("parent")) {
      OrganizationRow row = store.find(id);
      return row == null ? null : Json.text(row.json(), "name");
    }
    return member.equals("order_template") ? "Request template " + id : store.person(id);
  }

  private static void businessUnit(JsonObject after) {
    if (Json.isSet(after, "business_unit") && after.get("business_unit").getAsBoolean()) {
      long id = after.get("id").getAsLong();
      JsonObject self = Store.reference(id, Json.text(after, "name"));
      after.add("business_unit_organization", self);
    }
  }

  private void error(String field, String message) {
    JsonArray pair = new JsonArray();
    pair.add(field);
    pair.add(message);
    errors.add(pair);
  }

  private Response refused() {
    JsonArray first = errors.get(0).getAsJsonArray();
    JsonObject body = new JsonObject();
    body.addProperty("message", first.get(0).getAsString() + " " + first.get(1).getAsString());
    body.add("errors", errors);
    return Response.json(422, body);
  }
}
