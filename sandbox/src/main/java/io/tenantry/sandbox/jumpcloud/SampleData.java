package io.tenantry.sandbox.jumpcloud;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.OrganizationNames;

/** Creates the organizations and the provider's other records. */
final class SampleData {
  private static final int INVOICES = 30;

  private SampleData() {}

  static void fill(Store store, OrganizationNames names, int organizations) {
    for (int i = 0; i < organizations; i++) {
      JsonObject organization = store.addOrganization(names.next());
      if (i % 3 == 0) {
        organization.addProperty("maxSystemUsers", 10 * (i % 7));
      }
    }
    administrator(store, "joe@example.com", "5c3536e9e0a6840001872788", "Help Desk");
    administrator(store, "mildred@example.com", "5c3536e9e0a684000187279a", "Administrator");
    for (int i = 0; i < INVOICES; i++) {
      invoice(store.put(store.invoices), i);
    }
    store.integrations.add(integration("connectwise", 1));
    store.integrations.add(integration("syncro", 2));
    store.cases.add(supportCase());
  }

  private static void administrator(Store store, String email, String role, String name) {
    JsonObject administrator = store.put(store.administrators);
    administrator.addProperty("email", email);
    administrator.addProperty("enableMultiFactor", false);
    administrator.addProperty("firstname", "");
    administrator.addProperty("lastname", "");
    administrator.addProperty("registered", true);
    administrator.addProperty("role", role);
    administrator.addProperty("roleName", name);
    administrator.addProperty("organizationAccessTotal", 10);
  }

  private static void invoice(JsonObject invoice, int i) {
    invoice.addProperty("dueDate", "2026-%02d-15".formatted(1 + i % 12));
    invoice.addProperty("status", i % 5 == 0 ? "Partially Paid" : "Paid");
    invoice.addProperty("amountBilled", "1234." + (10 + i));
    invoice.addProperty("amountPaid", i % 5 == 0 ? "1000.00" : "1234." + (10 + i));
    invoice.addProperty("amountRemaining", i % 5 == 0 ? "234." + (10 + i) : "0.00");
    invoice.addProperty("currency", "USD");
  }

  private static JsonObject integration(String type, int number) {
    JsonObject integration = new JsonObject();
    integration.addProperty("integrationId", "5f0c1b2a-0000-4000-8000-00000000000" + number);
    integration.addProperty("type", type);
    return integration;
  }

  private static JsonObject supportCase() {
    return Json.object(
        """
        {"caseNumber": "00012345", "label": "Support", "status": "Open", "date": "2026-02-03",
         "subject": "Agent doesn't start", "description": "Since \\"Tuesday\\"\\nnothing works",
         "reporter": "Joe", "reporterEmail": "joe@example.com", "organization": "Acme, Inc.",
         "os": "macOS", "caseSubmissionProductType": "Device Management"}
        """);
  }
}
