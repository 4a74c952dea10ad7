package io.tenantry.examples.docs;

import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.Customer;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.NewSite;
import io.tenantry.ncentral.model.ServiceOrgId;

/** The N-central snippet of the README, word for word. */
final class NCentralSnippets {
  private NCentralSnippets() {}

  static void create(NCentralClient ncentral, ServiceOrgId serviceOrgId) {
    Customer customer =
        ncentral
            .customers()
            .create(
                serviceOrgId,
                NewCustomer.builder()
                    .customerName("Acme")
                    .contactFirstName("Jane")
                    .contactLastName("Doe")
                    .build());
    ncentral
        .sites()
        .create(
            customer.customerId(),
            NewSite.builder()
                .siteName("Acme HQ")
                .contactFirstName("Jane")
                .contactLastName("Doe")
                .build());
  }
}
