package io.tenantry.sandbox;

import com.google.gson.JsonPrimitive;

/** Fills NinjaOne with organizations that differ in everything that real ones differ in. */
final class NinjaSeed {
  private static final String[] MODES = {"AUTOMATIC", "MANUAL", "REJECT"};

  private NinjaSeed() {}

  static void fill(NinjaStore store, NinjaOneSetup setup) {
    Names names = new Names(setup.seed);
    for (int i = 0; i < setup.organizations; i++) {
      add(store, i, names.next());
    }
  }

  private static void add(NinjaStore store, int i, String name) {
    NinjaRecord organization = store.newOrganization();
    organization.plain.addProperty("name", name);
    if (i % 2 == 0) {
      organization.plain.addProperty("description", "Kunde seit 20" + (10 + i % 15));
    }
    organization.plain.addProperty("nodeApprovalMode", MODES[i % 3]);
    if (i % 5 == 0) {
      organization.tags.add("premium");
      organization.tags.add("24x7");
    }
    if (i % 7 == 0) {
      organization.customFields.addProperty("contractType", "Managed");
      organization.customFields.add("seats", new JsonPrimitive(9007199254740993L));
    }
    if (i % 10 == 0) {
      organization.userData.addProperty("note", "naïve ☂");
    }
    store.put(organization);
    equip(store, organization, i);
  }

  private static void equip(NinjaStore store, NinjaRecord organization, int i) {
    for (int n = 0; n < i % 3; n++) {
      NinjaRecord location = store.addLocation(organization);
      location.plain.addProperty("name", n == 0 ? "Headquarters" : "Außenstelle " + n);
      location.plain.addProperty("address", n == 0 ? "123 Main St" : "Hauptstraße 5, 東京");
    }
    for (long role = 1; role <= i % 4; role++) {
      organization.policies.put(role, 99 + role);
    }
  }
}
