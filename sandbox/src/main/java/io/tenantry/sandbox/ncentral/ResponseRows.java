package io.tenantry.sandbox.ncentral;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes N-central's units and devices as JSON, in the form set. */
final class ResponseRows {
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

  ResponseRows(NCentralForm form) {
    this.form = form;
  }

  Response created(NCentralUnit unit) {
    boolean text = form.ids() == NCentralForm.Ids.STRINGS;
    JsonObject shown = form.idOnly() ? identified(unit, text) : shown(unit, text);
    return Response.json(201, wrapped(unit, shown));
  }

  Response one(NCentralUnit unit) {
    return Response.json(200, wrapped(unit, row(unit)));
  }

  /** Returns a unit as lists of its kind contain it. */
  JsonObject row(NCentralUnit unit) {
    return shown(unit, form.ids() != NCentralForm.Ids.NUMBERS);
  }

  /** Returns a unit as lists of all kinds of units contain it. */
  JsonObject orgUnit(NCentralUnit unit) {
    JsonObject shown = new JsonObject();
    putId(shown, "orgUnitId", unit.id(), form.ids() != NCentralForm.Ids.NUMBERS);
    shown.addProperty("orgUnitName", unit.name());
    describe(shown, unit);
    return shown;
  }

  JsonObject device(Device device) {
    NCentralUnit unit = device.unit();
    JsonObject shown = new JsonObject();
    shown.addProperty("deviceId", device.id());
    shown.addProperty("longName", device.name());
    shown.addProperty("deviceClass", "Workstations - Windows");
    shown.addProperty("orgUnitId", unit.id());
    for (UnitLevel level : List.of(UnitLevel.SO, UnitLevel.CUSTOMER, UnitLevel.SITE)) {
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
      shown.addProperty("isSystem", unit.level() == UnitLevel.SYSTEM);
      shown.addProperty("isServiceOrg", unit.level() == UnitLevel.SO);
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
      case BY_KIND -> unit.level() == UnitLevel.SO ? under(shown, null) : shown;
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
