package io.tenantry.examples.docs;

import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.model.Organization;
import io.tenantry.orgdirectory.model.OrganizationFilter;
import io.tenantry.orgdirectory.model.OrganizationPatch;
import io.tenantry.orgdirectory.model.OrganizationSort;
import io.tenantry.orgdirectory.model.OrganizationState;
import io.tenantry.orgdirectory.model.OrganizationsListOptions;
import java.time.OffsetDateTime;
import java.util.List;

/** The directory snippets of the README, word for word. */
final class DirectorySnippets {
  private DirectorySnippets() {}

  static List<Organization> ask(OrgDirectoryClient directory, OffsetDateTime yesterday) {
    List<Organization> changed =
        directory
            .organizations()
            .list(
                OrganizationsListOptions.builder()
                    .state(OrganizationState.EXTERNAL)
                    .where(OrganizationFilter.updatedAt().after(yesterday))
                    .sort(OrganizationSort.NAME.descending())
                    .build())
            .stream()
            .limit(10)
            .toList();
    return changed;
  }

  static void change(OrgDirectoryClient directory, Organization organization) {
    directory
        .organizations()
        .update(
            organization.id(), OrganizationPatch.builder().region("NA").clearManagerId().build());
  }
}
