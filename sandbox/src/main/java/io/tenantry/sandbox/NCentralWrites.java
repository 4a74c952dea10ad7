package io.tenantry.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates what requests ask N-central for; members it doesn't know pass without effect. */
final class NCentralWrites {
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

  private final NCentralStore store;
  private final boolean contactRequired;
  private final boolean uniqueNames;

  NCentralWrites(NCentralStore store, NCentralSetup setup) {
    this.store = store;
    this.contactRequired = setup.form.contactRequired();
    this.uniqueNames = setup.uniqueNames;
  }

  NCentralUnit create(NCentralLevel level, NCentralUnit parent, JsonObject body) {
    check(level, body);
    String name = String.valueOf(Json.text(body, level.nameMember));
    if (uniqueNames && parent.children.stream().anyMatch(sibling -> sibling.name().equals(name))) {
      throw NCentralErrors.refusal(409, action(level) + level.title + " name already exists");
    }
    NCentralUnit unit = store.add(level, parent, name);
    for (String member : TEXTS) {
      if (Json.isSet(body, member)) {
        unit.details.add(member, body.get(member));
      }
    }
    if (level != NCentralLevel.SO && !unit.details.has("licenseType")) {
      unit.details.addProperty("licenseType", "Professional");
    }
    return unit;
  }

  private void check(NCentralLevel level, JsonObject body) {
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

  private static void refuse(NCentralLevel level, Map<String, String> reasons) {
    if (reasons.size() == 1) {
      throw NCentralErrors.refusal(400, action(level) + reasons.values().iterator().next());
    }
    if (!reasons.isEmpty()) {
      throw new Refusal(
          NCentralErrors.invalid(action(level) + "multiple validations failed", reasons));
    }
  }

  private static String action(NCentralLevel level) {
    return (level == NCentralLevel.SO ? "SO" : level.title) + " Create -- ";
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
