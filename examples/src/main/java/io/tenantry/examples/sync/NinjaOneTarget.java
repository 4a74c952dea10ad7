package io.tenantry.examples.sync;

import io.tenantry.core.http.CallOptions;
import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.plan.Account;
import io.tenantry.examples.sync.plan.Change;
import io.tenantry.examples.sync.plan.NewAccount;
import io.tenantry.examples.sync.plan.Place;
import io.tenantry.examples.sync.plan.Reach;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.model.Location;
import io.tenantry.ninjaone.model.LocationId;
import io.tenantry.ninjaone.model.LocationPatch;
import io.tenantry.ninjaone.model.NewLocation;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.NodeRoleId;
import io.tenantry.ninjaone.model.OrganizationDetailed;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.ninjaone.model.OrganizationPatch;
import io.tenantry.ninjaone.model.PolicyId;
import io.tenantry.ninjaone.model.PolicyMapping;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** NinjaOne: a customer is an organization with a location and policy mappings. */
final class NinjaOneTarget implements Target {
  private static final int WORKERS = 8;

  private final NinjaOneClient ninja;
  private final MarkPlace marks;

  NinjaOneTarget(NinjaOneClient ninja, MarkPlace marks) {
    this.ninja = ninja;
    this.marks = marks;
  }

  @Override
  public String vendor() {
    return "NinjaOne";
  }

  @Override
  public Set<Reach> reach() {
    return EnumSet.allOf(Reach.class);
  }

  @Override
  public int workers() {
    return WORKERS;
  }

  @Override
  public String check() {
    boolean any =
        ninja
            .with(CallOptions.none().deadline(PATIENCE))
            .organizations()
            .list()
            .first()
            .isPresent();
    return any ? "organizations can be read" : "no organization yet";
  }

  @Override
  public List<Account> read(Progress progress) {
    List<Account> accounts = new ArrayList<>();
    try (Progress.Task task = progress.begin("Read NinjaOne", -1)) {
      for (OrganizationDetailed organization : ninja.organizations().listDetailed()) {
        accounts.add(account(organization));
        task.step();
      }
    }
    return accounts;
  }

  @Override
  public Account create(NewAccount wanted) {
    NewOrganization.Builder organization =
        NewOrganization.builder()
            .name(wanted.name())
            .addLocations(location(wanted.placeName(), wanted.address()))
            .policies(mappings(wanted.policies()));
    marks.mark(organization, wanted.mark());
    return account(ninja.organizations().create(organization.build()));
  }

  @Override
  public void update(Account account, List<Change> changes) {
    OrganizationId id = OrganizationId.of(account.id());
    patch(id, changes);
    for (Change change : changes) {
      if (change instanceof Change.AddPlace added) {
        ninja.locations().create(id, location(added.name(), added.address()));
      } else if (change instanceof Change.MovePlace moved) {
        LocationPatch address = LocationPatch.builder().address(moved.to()).build();
        ninja.locations().update(id, LocationId.of(moved.placeId()), address);
      } else if (change instanceof Change.MapPolicies mapped) {
        ninja.organizations().setPolicyMappings(id, mappings(mapped.all()));
      }
    }
  }

  /** Name and mark are members of the organization and go in one request. */
  private void patch(OrganizationId id, List<Change> changes) {
    OrganizationPatch.Builder patch = OrganizationPatch.builder();
    boolean any = false;
    for (Change change : changes) {
      if (change instanceof Change.Rename renamed) {
        patch.name(renamed.to());
        any = true;
      } else if (change instanceof Change.Mark mark) {
        marks.mark(patch, ninja.organizations().get(id), mark.directoryId());
        any = true;
      }
    }
    if (any) {
      ninja.organizations().update(id, patch.build());
    }
  }

  private Account account(OrganizationDetailed organization) {
    Map<String, String> policies = new TreeMap<>();
    organization
        .policies()
        .forEach(p -> policies.put(p.nodeRoleId().value(), p.policyId().value()));
    return new Account(
        organization.id().value(),
        organization.name().orElse(""),
        marks.read(organization),
        organization.locations().stream().map(NinjaOneTarget::place).toList(),
        policies);
  }

  private static Place place(Location location) {
    return new Place(location.id().value(), location.name().orElse(""), location.address());
  }

  private static NewLocation location(String name, Optional<String> address) {
    return NewLocation.builder().name(name).address(address).build();
  }

  private static List<PolicyMapping> mappings(Map<String, String> policies) {
    return policies.entrySet().stream()
        .map(
            mapping ->
                PolicyMapping.builder()
                    .nodeRoleId(NodeRoleId.of(mapping.getKey()))
                    .policyId(PolicyId.of(mapping.getValue()))
                    .build())
        .toList();
  }
}
