package io.tenantry.sandbox.orgdirectory;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.OrganizationNames;
import java.time.Instant;

/** Creates organizations that vary as much as real ones do. */
final class SampleData {
  private static final Instant FIRST = Instant.parse("2016-03-23T02:02:50Z");
  private static final JsonElement CUSTOM_FIELDS =
      Json.parse(
          """
          [{"id": "tier", "value": "gold"}, {"id": "seats", "value": 9007199254740993},
           {"id": "contract", "value": {"ends": null, "rate": 1.10}}]
          """);

  private SampleData() {}

  static void fill(Store store, OrganizationNames names, int organizations) {
    for (int i = 0; i < organizations; i++) {
      store.put(row(store, store.firstId(), i, names.next()));
    }
  }

  private static OrganizationRow row(Store store, long firstId, int i, String name) {
    long id = firstId + i;
    JsonObject json = Store.blank(id, name, Timestamps.text(FIRST.plusSeconds(i)));
    json.addProperty("disabled", i % 25 == 24);
    if (i % 3 == 2) {
      json.add("parent", Store.reference(firstId + i / 9, null));
    }
    if (i % 4 == 0) {
      long manager = i % 8 == 0 ? 120 : OrganizationRow.API_USER;
      json.add("manager", Store.reference(manager, store.person(manager)));
    }
    if (i % 5 == 0) {
      json.addProperty("source", "import");
      json.addProperty("sourceID", "SRC-" + id);
    }
    if (i % 6 == 0) {
      json.addProperty("remarks", "First line\nsecond line with \"quotes\" and emoji 🏢");
    }
    if (i % 8 == 1) {
      json.add("custom_fields", CUSTOM_FIELDS);
    }
    return placed(json, i);
  }

  private static OrganizationRow placed(JsonObject json, int i) {
    boolean internal = i % 10 == 0;
    if (internal && i % 20 == 0) {
      json.addProperty("business_unit", true);
      json.addProperty("region", "Europe, Middle East & Africa (EMEA)");
      String name = Json.text(json, "name");
      long id = json.get("id").getAsLong();
      json.add("business_unit_organization", Store.reference(id, name));
    }
    return new OrganizationRow(json, registration(i), internal);
  }

  private static OrganizationRow.Registration registration(int i) {
    if (i % 17 == 16) {
      return OrganizationRow.Registration.TRUSTED_ACCOUNT;
    }
    return i % 10 == 0
        ? OrganizationRow.Registration.DIRECTORY_ACCOUNT
        : OrganizationRow.Registration.THIS_ACCOUNT;
  }
}
