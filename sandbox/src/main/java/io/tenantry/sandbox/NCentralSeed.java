package io.tenantry.sandbox;

/** Fills N-central with customers, some with sites and devices. */
final class NCentralSeed {
  private NCentralSeed() {}

  static void fill(NCentralStore store, NCentralSetup setup) {
    contact(store.firstServiceOrg(), "John", "Smith");
    Names names = new Names(setup.seed);
    for (int i = 0; i < setup.organizations; i++) {
      NCentralUnit customer =
          store.add(NCentralLevel.CUSTOMER, store.firstServiceOrg(), names.next());
      contact(customer, "Jane", i % 2 == 0 ? "Doe" : "Ødegård");
      customer.details.addProperty("licenseType", "Professional");
      equip(store, customer, i);
    }
  }

  private static void equip(NCentralStore store, NCentralUnit customer, int i) {
    if (i % 4 == 0) {
      store.addDevice(customer, "WKS-" + customer.id());
    }
    for (int n = 0; n < i % 3; n++) {
      NCentralUnit site =
          store.add(NCentralLevel.SITE, customer, n == 0 ? "Headquarters" : "Außenstelle " + n);
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
