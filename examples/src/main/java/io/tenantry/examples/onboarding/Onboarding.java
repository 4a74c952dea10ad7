package io.tenantry.examples.onboarding;

import io.tenantry.core.error.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Onboards one client: directory, N-central (customer and site), NinjaOne, JumpCloud.
 *
 * <p>Only the directory's part can be taken back by a call, and a little of NinjaOne's. So all four
 * are asked first whether they know the name: what can be refused is refused before the first
 * write.
 */
final class Onboarding {
  private final NewClient client;
  private final DirectoryStep directory;
  private final CustomerStep customer;
  private final SiteStep site;
  private final NinjaOneStep ninja;
  private final JumpCloudStep jumpcloud;

  Onboarding(Office office, NewClient client) {
    this.client = client;
    directory = new DirectoryStep(office.directory(), client);
    customer = new CustomerStep(office.ncentral(), office.serviceOrg(), client);
    site = new SiteStep(office.ncentral(), client);
    ninja = new NinjaOneStep(office.ninja(), client);
    jumpcloud = new JumpCloudStep(office.jumpcloud(), office.provider(), client);
  }

  /**
   * Does it all, or takes back what it can.
   *
   * @throws ApiException if one of the systems can't be read; nothing was written then
   */
  JobResult run() {
    List<String> present = present();
    if (!present.isEmpty()) {
      String there = "is there already: " + String.join(", ", present);
      return new JobResult(
          List.of(), Optional.of(client.shown() + " " + there), List.of(), List.of());
    }
    return new UndoableJob<>(List.of(directory, customer, site, ninja, jumpcloud))
        .run(Made.NOTHING);
  }

  private List<String> present() {
    List<String> present = new ArrayList<>();
    directory.named(false).ifPresent(id -> present.add("directory organization " + id.value()));
    customer.named().ifPresent(id -> present.add("N-central customer " + id.value()));
    ninja.named().ifPresent(id -> present.add("NinjaOne organization " + id.value()));
    jumpcloud.named().ifPresent(id -> present.add("JumpCloud organization " + id.value()));
    return present;
  }
}
