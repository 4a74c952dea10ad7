package io.tenantry.examples.onboarding;

import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.Filter;
import io.tenantry.jumpcloud.model.NewOrganization;
import io.tenantry.jumpcloud.model.Organization;
import io.tenantry.jumpcloud.model.OrganizationId;
import io.tenantry.jumpcloud.model.OrganizationsListOptions;
import io.tenantry.jumpcloud.model.ProviderId;
import java.util.Optional;

/**
 * JumpCloud's organization. It has no field for the directory's id: the directory sync finds it by
 * its name and remembers it. The provider's API can't take it back.
 */
final class JumpCloudStep implements Step<Made> {
  private final JumpCloudClient jumpcloud;
  private final ProviderId provider;
  private final NewClient client;

  JumpCloudStep(JumpCloudClient jumpcloud, ProviderId provider, NewClient client) {
    this.jumpcloud = jumpcloud;
    this.provider = provider;
    this.client = client;
  }

  @Override
  public String title() {
    return "JumpCloud organization " + client.shown();
  }

  @Override
  public Done<Made> run(Made made) {
    OrganizationId id = LostResponse.settled(this::created, this::named);
    String remove = "remove " + title() + " (" + id.value() + "): its API can't";
    return new Done<>(made, title() + " is " + id.value(), new Undo.ByHand(remove));
  }

  /** Some servers respond without a body. */
  private OrganizationId created() {
    NewOrganization body = NewOrganization.builder().name(client.name()).build();
    return jumpcloud
        .organizations()
        .create(provider, body)
        .map(Organization::id)
        .or(this::named)
        .orElseThrow(
            () ->
                new UnreadableResponseException(
                    "JumpCloud returned no id, and does not list " + title()));
  }

  /** The organization of this name. */
  Optional<OrganizationId> named() {
    OrganizationsListOptions query =
        OrganizationsListOptions.builder().addFilter(Filter.eq("name", client.name())).build();
    return jumpcloud.organizations().list(provider, query).stream()
        .filter(organization -> organization.name().equals(Optional.of(client.name())))
        .map(Organization::id)
        .findFirst();
  }
}
