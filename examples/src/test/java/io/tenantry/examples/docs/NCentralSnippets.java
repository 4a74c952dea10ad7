package io.tenantry.examples.docs;

import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.Customer;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.NewSite;
import io.tenantry.ncentral.model.ServiceOrg;

/** The N-central snippet of the README, word for word. */
final class NCentralSnippets {
  private NCentralSnippets() {}

  static void create(NCentralClient ncentral, ServiceOrg serviceOrg) {
    Customer customer =
        ncentral
            .customers()
            .create(
                serviceOrg.soId(),
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
