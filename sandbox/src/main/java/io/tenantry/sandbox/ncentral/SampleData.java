package io.tenantry.sandbox.ncentral;

import io.tenantry.sandbox.server.OrganizationNames;

/** Creates customers, some with sites and devices. */
final class SampleData {
  private SampleData() {}

  static void fill(Store store, OrganizationNames names, int customers) {
    contact(store.firstServiceOrg(), "John", "Smith");
    for (int i = 0; i < customers; i++) {
      NCentralUnit customer = store.add(UnitLevel.CUSTOMER, store.firstServiceOrg(), names.next());
      contact(customer, "Jane", i % 2 == 0 ? "Doe" : "Ødegård");
      customer.details.addProperty("licenseType", "Professional");
      equip(store, customer, i);
    }
  }

  private static void equip(Store store, NCentralUnit customer, int i) {
    if (i % 4 == 0) {
      store.addDevice(customer, "WKS-" + customer.id());
    }
    for (int n = 0; n < i % 3; n++) {
      NCentralUnit site =
          store.add(UnitLevel.SITE, customer, n == 0 ? "Headquarters" : "Außenstelle " + n);
      contact(site, "Robert", "Johnson");
      site.details.addProperty("street1", "123 Business Ave");
      site.details.addProperty("country", "US");
      store.addDevice(site, "SRV-" + site.id());
    }
  }

  static void contact(NCentralUnit unit, String firstName, String lastName) {
    unit.details.addProperty("contactFirstName", firstName);
    unit.details.addProperty("contactLastName", lastName);
  }
}
