package io.tenantry.examples.onboarding;

import io.tenantry.examples.ninjaone.ShownText;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.NewSite;
import io.tenantry.ncentral.model.Site;
import io.tenantry.ncentral.model.SiteId;
import java.util.Optional;

/** The first site of N-central's customer, with which it goes. */
final class SiteStep implements Step<Made> {
  private final NCentralClient ncentral;
  private final NewClient client;

  SiteStep(NCentralClient ncentral, NewClient client) {
    this.ncentral = ncentral;
    this.client = client;
  }

  @Override
  public String title() {
    return "N-central site " + ShownText.quoted(client.site()) + " of " + client.shown();
  }

  @Override
  public Done<Made> run(Made made) {
    NewSite body =
        NewSite.builder()
            .siteName(client.site())
            .contactFirstName(client.firstName())
            .contactLastName(client.lastName())
            .street1(client.address())
            .build();
    CustomerId customer = made.customerId();
    SiteId id =
        LostResponse.settled(
            () -> ncentral.sites().create(customer, body).siteId(), () -> named(customer));
    String remove = "remove " + title() + " (" + id.value() + "): its API can't";
    return new Done<>(made, title() + " is " + id.value(), new Undo.ByHand(remove));
  }

  private Optional<SiteId> named(CustomerId customer) {
    return ncentral.sites().listByCustomer(customer).stream()
        .filter(site -> site.siteName().equals(Optional.of(client.site())))
        .map(Site::siteId)
        .findFirst();
  }
}
