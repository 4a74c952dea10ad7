package io.tenantry.sandbox.ninjaone;

import com.google.gson.JsonPrimitive;
import io.tenantry.sandbox.server.OrganizationNames;

/** Creates organizations that vary as much as real ones do. */
final class SampleData {
  private static final String[] MODES = {"AUTOMATIC", "MANUAL", "REJECT"};

  private SampleData() {}

  static void fill(Store store, OrganizationNames names, int organizations) {
    for (int i = 0; i < organizations; i++) {
      add(store, i, names.next());
    }
  }

  private static void add(Store store, int i, String name) {
    NinjaOneRecord organization = store.newOrganization();
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

  private static void equip(Store store, NinjaOneRecord organization, int i) {
    for (int n = 0; n < i % 3; n++) {
      NinjaOneRecord location = store.addLocation(organization);
      location.plain.addProperty("name", n == 0 ? "Headquarters" : "Außenstelle " + n);
      location.plain.addProperty("address", n == 0 ? "123 Main St" : "Hauptstraße 5, 東京");
    }
    for (long role = 1; role <= i % 4; role++) {
      organization.policies.put(role, 99 + role);
    }
  }
}
