package io.tenantry.sandbox;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;

/** Fills a directory with organizations that differ in everything that real ones differ in. */
final class DirectorySeed {
  private static final Instant FIRST = Instant.parse("2016-03-23T02:02:50Z");
  private static final JsonElement CUSTOM_FIELDS =
      Json.parse(
          """
          [{"id": "tier", "value": "gold"}, {"id": "seats", "value": 9007199254740993},
           {"id": "contract", "value": {"ends": null, "rate": 1.10}}]
          """);

  private DirectorySeed() {}

  static void fill(DirectoryStore store, DirectorySetup setup) {
    Names names = new Names(setup.seed);
    for (int i = 0; i < setup.organizations; i++) {
      store.put(row(store, setup.firstId, i, names.next()));
    }
  }

  private static DirectoryRow row(DirectoryStore store, long firstId, int i, String name) {
    long id = firstId + i;
    JsonObject json = DirectoryStore.blank(id, name, Times.text(FIRST.plusSeconds(i)));
    json.addProperty("disabled", i % 25 == 24);
    if (i % 3 == 2) {
      json.add("parent", DirectoryStore.reference(firstId + i / 9, null));
    }
    if (i % 4 == 0) {
      long manager = i % 8 == 0 ? 120 : DirectoryRow.API_USER;
      json.add("manager", DirectoryStore.reference(manager, store.person(manager)));
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

  private static DirectoryRow placed(JsonObject json, int i) {
    boolean internal = i % 10 == 0;
    if (internal && i % 20 == 0) {
      json.addProperty("business_unit", true);
      json.addProperty("region", "Europe, Middle East & Africa (EMEA)");
      String name = Json.text(json, "name");
      long id = json.get("id").getAsLong();
      json.add("business_unit_organization", DirectoryStore.reference(id, name));
    }
    return new DirectoryRow(json, registration(i), internal);
  }

  private static DirectoryRow.Registration registration(int i) {
    if (i % 17 == 16) {
      return DirectoryRow.Registration.TRUSTED_ACCOUNT;
    }
    return i % 10 == 0
        ? DirectoryRow.Registration.DIRECTORY_ACCOUNT
        : DirectoryRow.Registration.THIS_ACCOUNT;
  }
}
