package io.tenantry.examples.onboarding;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.model.NewOrganization;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationField;
import io.tenantry.orgdirectory.model.OrganizationFilter;
import io.tenantry.orgdirectory.model.OrganizationId;
import io.tenantry.orgdirectory.model.OrganizationPatch;
import io.tenantry.orgdirectory.model.OrganizationsListOptions;
import java.util.Optional;

/**
 * The directory's organization. It can't be deleted, but disabled; one that an earlier onboarding
 * disabled is enabled again.
 */
final class DirectoryStep implements Step<Made> {
  private final OrgDirectoryClient directory;
  private final NewClient client;

  DirectoryStep(OrgDirectoryClient directory, NewClient client) {
    this.directory = directory;
    this.client = client;
  }

  @Override
  public String title() {
    return "directory organization " + client.shown();
  }

  @Override
  public Done<Made> run(Made made) {
    OrganizationId id = named(true).map(this::enabled).orElseGet(this::created);
    Undo undo =
        new Undo.ByCall(
            "directory organization " + id.value() + " disabled",
            () -> disable(id, true),
            Optional.empty());
    return new Done<>(made.with(id), title() + " is " + id.value(), undo);
  }

  private OrganizationId enabled(OrganizationId id) {
    disable(id, false);
    return id;
  }

  private OrganizationId created() {
    NewOrganization body = NewOrganization.builder().name(client.name()).build();
    return LostResponse.settled(
        () -> directory.organizations().create(body).id(), () -> named(false));
  }

  private void disable(OrganizationId id, boolean disabled) {
    directory.organizations().update(id, OrganizationPatch.builder().disabled(disabled).build());
  }

  /**
   * The organization of this name.
   *
   * @throws ConfigurationException if there are several
   */
  Optional<OrganizationId> named(boolean disabled) {
    OrganizationsListOptions query =
        OrganizationsListOptions.builder()
            .addFields(OrganizationField.ID, OrganizationField.NAME, OrganizationField.DISABLED)
            .where(OrganizationFilter.name().equalTo(client.name()))
            .build();
    var found =
        directory.organizations().list(query).stream()
            .filter(o -> o.name().equals(Optional.of(client.name())))
            .filter(o -> o.disabled().orElse(false) == disabled)
            .map(Organization::id)
            .toList();
    if (found.size() > 1) {
      throw new ConfigurationException(
          "The directory has %d organizations named %s: rename all but one"
              .formatted(found.size(), client.shown()));
    }
    return found.stream().findFirst();
  }
}
