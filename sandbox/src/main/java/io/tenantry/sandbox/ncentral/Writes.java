package io.tenantry.sandbox.ncentral;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies create requests. Unknown fields have no effect. */
final class Writes {
  private static final List<String> CONTACT = List.of("contactFirstName", "contactLastName");
  private static final List<String> TEXTS =
      List.of(
          "externalId",
          "contactFirstName",
          "contactLastName",
          "phone",
          "contactTitle",
          "contactEmail",
          "contactPhone",
          "contactPhoneExt",
          "contactDepartment",
          "street1",
          "street2",
          "city",
          "stateProv",
          "country",
          "postalCode",
          "licenseType");

  private final Store store;
  private final boolean contactRequired;
  private final boolean uniqueNames;

  Writes(Store store, boolean contactRequired, boolean uniqueNames) {
    this.store = store;
    this.contactRequired = contactRequired;
    this.uniqueNames = uniqueNames;
  }

  NCentralUnit create(UnitLevel level, NCentralUnit parent, JsonObject body) {
    check(level, body);
    String name = String.valueOf(Json.text(body, level.nameMember));
    if (uniqueNames && parent.children.stream().anyMatch(sibling -> sibling.name().equals(name))) {
      throw Errors.refusal(409, action(level) + level.title + " name already exists");
    }
    NCentralUnit unit = store.add(level, parent, name);
    for (String member : TEXTS) {
      if (Json.isSet(body, member)) {
        unit.details.add(member, body.get(member));
      }
    }
    if (level != UnitLevel.SO && !unit.details.has("licenseType")) {
      unit.details.addProperty("licenseType", "Professional");
    }
    return unit;
  }

  private void check(UnitLevel level, JsonObject body) {
    Map<String, String> reasons = new LinkedHashMap<>();
    if (isBlank(body, level.nameMember)) {
      reasons.put(level.nameMember, level.title + " name is required");
    }
    for (String member : CONTACT) {
      if (contactRequired && isBlank(body, member)) {
        reasons.put(member, member + " is required");
      }
    }
    for (String member : TEXTS) {
      if (Json.isSet(body, member) && !isText(body.get(member))) {
        reasons.put(member, member + " must be a string");
      }
    }
    refuse(level, reasons);
  }

  private static void refuse(UnitLevel level, Map<String, String> reasons) {
    if (reasons.size() == 1) {
      throw Errors.refusal(400, action(level) + reasons.values().iterator().next());
    }
    if (!reasons.isEmpty()) {
      throw new RefusedException(
          Errors.invalid(action(level) + "multiple validations failed", reasons));
    }
  }

  private static String action(UnitLevel level) {
    return (level == UnitLevel.SO ? "SO" : level.title) + " Create -- ";
  }

  private static boolean isBlank(JsonObject body, String member) {
    return !Json.isSet(body, member)
        || !isText(body.get(member))
        || body.get(member).getAsString().isBlank();
  }

  private static boolean isText(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
  }
}
