package io.tenantry.examples.onboarding;

import io.tenantry.core.json.JsonObject;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.model.NewLocation;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.NodeApprovalMode;
import io.tenantry.ninjaone.model.NodeRoleId;
import io.tenantry.ninjaone.model.Organization;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.ninjaone.model.OrganizationPatch;
import io.tenantry.ninjaone.model.PolicyId;
import io.tenantry.ninjaone.model.PolicyMapping;
import java.util.List;
import java.util.Optional;

/**
 * NinjaOne's organization with its location and policies, in one request: there is no half of it.
 * The API can't delete it; what can be taken back is that devices may join it.
 */
final class NinjaOneStep implements Step<Made> {
  private final NinjaOneClient ninja;
  private final NewClient client;

  NinjaOneStep(NinjaOneClient ninja, NewClient client) {
    this.ninja = ninja;
    this.client = client;
  }

  @Override
  public String title() {
    return "NinjaOne organization " + client.shown();
  }

  @Override
  public Done<Made> run(Made made) {
    NewOrganization body = body(made.mark());
    OrganizationId id =
        LostResponse.settled(() -> ninja.organizations().create(body).id(), this::named);
    Undo undo =
        new Undo.ByCall(
            "NinjaOne organization " + id.value() + " turns new devices away",
            () -> close(id),
            Optional.of("remove " + title() + " (" + id.value() + "): its API can't"));
    return new Done<>(made, title() + " is " + id.value(), undo);
  }

  /** The mark goes where the document has it, and where tenants keep it. */
  private NewOrganization body(String mark) {
    JsonObject marked = JsonObject.builder().add("directoryId", mark).build();
    return NewOrganization.builder()
        .name(client.name())
        .fields(marked)
        .userData(marked)
        .addLocations(NewLocation.builder().name(client.site()).address(client.address()).build())
        .policies(policies())
        .build();
  }

  private List<PolicyMapping> policies() {
    return client.policies().entrySet().stream()
        .<PolicyMapping>map(
            mapping ->
                PolicyMapping.builder()
                    .nodeRoleId(NodeRoleId.of(mapping.getKey()))
                    .policyId(PolicyId.of(mapping.getValue()))
                    .build())
        .toList();
  }

  private void close(OrganizationId id) {
    OrganizationPatch patch =
        OrganizationPatch.builder()
            .nodeApprovalMode(NodeApprovalMode.REJECT)
            .description("Its onboarding was undone: remove it")
            .build();
    ninja.organizations().update(id, patch);
  }

  /** The organization of this name. */
  Optional<OrganizationId> named() {
    return ninja.organizations().list().stream()
        .filter(organization -> organization.name().equals(Optional.of(client.name())))
        .map(Organization::id)
        .findFirst();
  }
}
