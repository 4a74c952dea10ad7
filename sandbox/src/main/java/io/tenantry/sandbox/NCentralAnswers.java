package io.tenantry.sandbox;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What N-central shows of its state, in the form in force. */
final class NCentralAnswers {
  private static final List<String> EVERY =
      List.of(
          "externalId",
          "externalId2",
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
          "postalCode");

  private final NCentralForm form;

  NCentralAnswers(NCentralForm form) {
    this.form = form;
  }

  Answer created(NCentralUnit unit) {
    boolean text = form.ids() == NCentralForm.Ids.STRINGS;
    JsonObject shown = form.idOnly() ? identified(unit, text) : shown(unit, text);
    return Answer.json(201, wrapped(unit, shown));
  }

  Answer one(NCentralUnit unit) {
    return Answer.json(200, wrapped(unit, row(unit)));
  }

  /** As it is shown in a list of its own kind. */
  JsonObject row(NCentralUnit unit) {
    return shown(unit, form.ids() != NCentralForm.Ids.NUMBERS);
  }

  /** As it is shown among units of all kinds. */
  JsonObject orgUnit(NCentralUnit unit) {
    JsonObject shown = new JsonObject();
    putId(shown, "orgUnitId", unit.id(), form.ids() != NCentralForm.Ids.NUMBERS);
    shown.addProperty("orgUnitName", unit.name());
    describe(shown, unit);
    return shown;
  }

  JsonObject device(NCentralDevice device) {
    NCentralUnit unit = device.unit();
    JsonObject shown = new JsonObject();
    shown.addProperty("deviceId", device.id());
    shown.addProperty("longName", device.name());
    shown.addProperty("deviceClass", "Workstations - Windows");
    shown.addProperty("orgUnitId", unit.id());
    for (NCentralLevel level :
        List.of(NCentralLevel.SO, NCentralLevel.CUSTOMER, NCentralLevel.SITE)) {
      NCentralUnit above = unit.at(level);
      shown.addProperty(level.idMember, above == null ? null : above.id());
      shown.addProperty(level.nameMember, above == null ? null : above.name());
    }
    shown.addProperty("isProbe", false);
    shown.addProperty("lastLoggedInUser", "-");
    shown.addProperty("stillLoggedIn", "");
    shown.addProperty("licenseMode", "Professional");
    shown.addProperty("lastApplianceCheckinTime", "2026-02-03T04:05:06.789Z");
    return shown;
  }

  private JsonObject shown(NCentralUnit unit, boolean textId) {
    JsonObject shown = identified(unit, textId);
    shown.addProperty(unit.level().nameMember, unit.name());
    describe(shown, unit);
    if (form.every()) {
      shown.addProperty("isSystem", unit.level() == NCentralLevel.SYSTEM);
      shown.addProperty("isServiceOrg", unit.level() == NCentralLevel.SO);
      shown.addProperty("generation", unit.level().ordinal());
      shown.addProperty("descendantCount", descendants(unit));
    }
    return shown;
  }

  private static JsonObject identified(NCentralUnit unit, boolean textId) {
    JsonObject shown = new JsonObject();
    putId(shown, unit.level().idMember, unit.id(), textId);
    return shown;
  }

  private void describe(JsonObject shown, NCentralUnit unit) {
    NCentralUnit parent = unit.parent();
    shown.addProperty("orgUnitType", unit.level().name());
    shown.addProperty("parentId", parent == null ? null : String.valueOf(parent.id()));
    for (String member : EVERY) {
      if (form.every() || unit.details.has(member)) {
        shown.add(member, unit.details.has(member) ? unit.details.get(member) : JsonNull.INSTANCE);
      }
    }
  }

  private static int descendants(NCentralUnit unit) {
    return unit.children.stream().mapToInt(child -> 1 + descendants(child)).sum();
  }

  private static void putId(JsonObject shown, String member, long id, boolean text) {
    if (text) {
      shown.addProperty(member, String.valueOf(id));
    } else {
      shown.addProperty(member, id);
    }
  }

  private JsonObject wrapped(NCentralUnit unit, JsonObject shown) {
    return switch (form.envelope()) {
      case FLAT -> shown;
      case DATA -> under(shown, null);
      case ID_BESIDE_DATA -> under(shown, unit.level().idMember);
      case BY_KIND -> unit.level() == NCentralLevel.SO ? under(shown, null) : shown;
    };
  }

  private static JsonObject under(JsonObject shown, @Nullable String beside) {
    JsonObject body = new JsonObject();
    if (beside != null) {
      body.add(beside, shown.remove(beside));
    }
    body.add("data", shown);
    return body;
  }
}
