package io.tenantry.examples.tags;

import static java.util.stream.Collectors.toMap;

import io.tenantry.core.error.ApiException;
import io.tenantry.examples.tags.Tagged.Ending;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.model.Organization;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.ninjaone.model.OrganizationPatch;
import io.tenantry.ninjaone.model.OrganizationsListOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Changes the tags of the selected organizations, then reads them all again.
 *
 * <p>What counts is that second look, not the responses to the writes: a write whose response was
 * lost may have been done, and tenants without organization tags accept one and drop it.
 */
final class TagUpdate {
  private final NinjaOneClient ninja;
  private final OrganizationsListOptions listing;
  private final Selection selection;
  private final TagChange change;

  TagUpdate(
      NinjaOneClient ninja,
      OrganizationsListOptions listing,
      Selection selection,
      TagChange change) {
    this.ninja = ninja;
    this.listing = listing;
    this.selection = selection;
    this.change = change;
  }

  /**
   * The organizations that are meant, as they are now.
   *
   * @throws ApiException if the list can't be read
   */
  List<Organization> selected() {
    return ninja.organizations().list(listing).stream().filter(selection::fits).toList();
  }

  /** Whether an organization lacks the change. */
  boolean isDue(Organization organization) {
    return !change.isDone(organization.tags());
  }

  /**
   * Writes what is due and verifies all; a failure of one stops no other.
   *
   * @throws ApiException if the list can't be read again
   */
  TagReport run(List<Organization> organizations) {
    Map<OrganizationId, String> refusals = new HashMap<>();
    List<Organization> due = organizations.stream().filter(this::isDue).toList();
    for (Organization organization : due) {
      try {
        write(organization);
      } catch (ApiException e) {
        refusals.put(organization.id(), e.getMessage());
      }
    }
    Map<OrganizationId, Organization> now = due.isEmpty() ? Map.of() : reread();
    return new TagReport(organizations.stream().map(o -> ending(o, now, refusals)).toList());
  }

  private void write(Organization organization) {
    List<String> tags = change.applied(organization.tags());
    ninja.organizations().update(organization.id(), OrganizationPatch.builder().tags(tags).build());
  }

  /** Without the filter: what was changed may not fit it any more. */
  private Map<OrganizationId, Organization> reread() {
    return ninja.organizations().list().stream()
        .collect(toMap(Organization::id, Function.identity(), (first, again) -> again));
  }

  private Tagged ending(
      Organization before,
      Map<OrganizationId, Organization> now,
      Map<OrganizationId, String> refusals) {
    OrganizationId id = before.id();
    if (!isDue(before)) {
      return tagged(before, Ending.UNCHANGED, "");
    }
    Organization after = now.get(id);
    if (after != null && !isDue(after)) {
      return tagged(before, Ending.UPDATED, "");
    }
    String refusal = refusals.get(id);
    if (refusal != null) {
      return tagged(before, Ending.FAILED, refusal);
    }
    String what = after == null ? "the organization is gone" : "NinjaOne has " + after.tags();
    return tagged(before, Ending.NOT_KEPT, "accepted, but afterwards " + what);
  }

  private static Tagged tagged(Organization organization, Ending ending, String detail) {
    return new Tagged(organization.id().value(), organization.name().orElse(""), ending, detail);
  }
}
