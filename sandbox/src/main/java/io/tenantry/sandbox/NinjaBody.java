package io.tenantry.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads members of a request to NinjaOne; what has the wrong type is refused with 400. */
final class NinjaBody {
  private NinjaBody() {}

  /** Policy id by node role id, from an array or, where that is enough, from one object. */
  static Map<Long, Long> policies(@Nullable JsonElement given, boolean oneIsEnough) {
    Map<Long, Long> policies = new LinkedHashMap<>();
    if (given == null || given.isJsonNull()) {
      return policies;
    }
    JsonArray mappings = new JsonArray();
    if (given.isJsonArray()) {
      mappings = given.getAsJsonArray();
    } else if (oneIsEnough) {
      mappings.add(given);
    } else {
      throw NinjaErrors.refusal(400, "policies must be an array");
    }
    for (JsonElement mapping : mappings) {
      policies.put(number(mapping, "nodeRoleId"), number(mapping, "policyId"));
    }
    return policies;
  }

  private static long number(JsonElement mapping, String member) {
    String text = mapping.isJsonObject() ? Json.text(mapping.getAsJsonObject(), member) : null;
    if (text == null || !text.matches("\\d{1,9}")) {
      throw NinjaErrors.refusal(400, "policies: " + member + " must be an integer");
    }
    return Long.parseLong(text);
  }

  /** The member's array; empty when it is absent or null. */
  static JsonArray array(JsonObject body, String member) {
    JsonElement value = body.get(member);
    if (value == null || value.isJsonNull()) {
      return new JsonArray();
    }
    if (!value.isJsonArray()) {
      throw NinjaErrors.refusal(400, member + " must be an array");
    }
    return value.getAsJsonArray();
  }

  /** The member's object; empty when it is absent or null. */
  static JsonObject object(JsonObject body, String member) {
    JsonElement value = body.get(member);
    if (value == null || value.isJsonNull()) {
      return new JsonObject();
    }
    if (!value.isJsonObject()) {
      throw NinjaErrors.refusal(400, member + " must be an object");
    }
    return value.getAsJsonObject();
  }
}
