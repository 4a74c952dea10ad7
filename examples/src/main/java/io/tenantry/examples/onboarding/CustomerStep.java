package io.tenantry.examples.onboarding;

import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.Customer;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.ServiceOrgId;
import java.util.Optional;

/** N-central's customer, which carries the directory's id. The API can't take it back. */
final class CustomerStep implements Step<Made> {
  private final NCentralClient ncentral;
  private final ServiceOrgId serviceOrg;
  private final NewClient client;

  CustomerStep(NCentralClient ncentral, ServiceOrgId serviceOrg, NewClient client) {
    this.ncentral = ncentral;
    this.serviceOrg = serviceOrg;
    this.client = client;
  }

  @Override
  public String title() {
    return "N-central customer " + client.shown();
  }

  @Override
  public Done<Made> run(Made made) {
    NewCustomer body =
        NewCustomer.builder()
            .customerName(client.name())
            .externalId(made.mark())
            .contactFirstName(client.firstName())
            .contactLastName(client.lastName())
            .build();
    CustomerId id =
        LostResponse.settled(
            () -> ncentral.customers().create(serviceOrg, body).customerId(), this::named);
    String remove = "remove " + title() + " (" + id.value() + "): its API can't";
    return new Done<>(made.with(id), title() + " is " + id.value(), new Undo.ByHand(remove));
  }

  /** The customer of this name. */
  Optional<CustomerId> named() {
    return ncentral.customers().listByServiceOrg(serviceOrg).stream()
        .filter(customer -> customer.customerName().equals(Optional.of(client.name())))
        .map(Customer::customerId)
        .findFirst();
  }
}
