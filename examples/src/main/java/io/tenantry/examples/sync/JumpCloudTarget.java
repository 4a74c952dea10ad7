package io.tenantry.examples.sync;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.console.Quoted;
import io.tenantry.examples.sync.mapping.Mapping;
import io.tenantry.examples.sync.plan.Account;
import io.tenantry.examples.sync.plan.Change;
import io.tenantry.examples.sync.plan.NewAccount;
import io.tenantry.examples.sync.plan.Reach;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.Filter;
import io.tenantry.jumpcloud.model.NewOrganization;
import io.tenantry.jumpcloud.model.Organization;
import io.tenantry.jumpcloud.model.OrganizationField;
import io.tenantry.jumpcloud.model.OrganizationId;
import io.tenantry.jumpcloud.model.OrganizationSort;
import io.tenantry.jumpcloud.model.OrganizationUpdate;
import io.tenantry.jumpcloud.model.OrganizationsListOptions;
import io.tenantry.jumpcloud.model.Provider;
import io.tenantry.jumpcloud.model.ProviderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * JumpCloud: an organization of a provider. It has no field for the directory's id, which is kept
 * in the mapping; an organization that was made and is not in there yet is found by its name.
 */
final class JumpCloudTarget implements Target {
  private static final int WORKERS = 4;
  private static final OrganizationsListOptions ALL =
      OrganizationsListOptions.builder()
          .addFields(
              OrganizationField.ID, OrganizationField.NAME, OrganizationField.MAX_SYSTEM_USERS)
          .sort(OrganizationSort.ID)
          .build();

  private final JumpCloudClient jumpcloud;
  private final ProviderId provider;
  private final Mapping mapping;
  private final Map<String, Integer> maxSystemUsers = new ConcurrentHashMap<>();

  JumpCloudTarget(JumpCloudClient jumpcloud, ProviderId provider, Mapping mapping) {
    this.jumpcloud = jumpcloud;
    this.provider = provider;
    this.mapping = mapping;
  }

  @Override
  public String vendor() {
    return "JumpCloud";
  }

  @Override
  public Set<Reach> reach() {
    return Set.of(Reach.RENAMES, Reach.OWN_MARKS);
  }

  @Override
  public int workers() {
    return WORKERS;
  }

  @Override
  public String check() {
    Provider found =
        jumpcloud.with(CallOptions.none().deadline(PATIENCE)).providers().get(provider);
    if (found.disallowOrgCreation().orElse(false)) {
      throw new ConfigurationException(
          "JumpCloud: provider %s must not create organizations: ask JumpCloud to allow it"
              .formatted(provider.value()));
    }
    return "provider %s (%s)".formatted(Quoted.of(found.name().orElse("")), provider.value());
  }

  @Override
  public List<Account> read(Progress progress) {
    List<Account> accounts = new ArrayList<>();
    try (Progress.Task task = progress.begin("Read JumpCloud", -1)) {
      for (Organization organization : jumpcloud.organizations().list(provider, ALL)) {
        String id = organization.id().value();
        organization.maxSystemUsers().ifPresent(users -> maxSystemUsers.put(id, users));
        accounts.add(account(id, organization.name().orElse("")));
        task.step();
      }
    }
    return accounts;
  }

  @Override
  public Account create(NewAccount wanted) {
    NewOrganization body = NewOrganization.builder().name(wanted.name()).build();
    OrganizationId id =
        jumpcloud
            .organizations()
            .create(provider, body)
            .map(Organization::id)
            .orElseGet(() -> named(wanted.name()));
    mapping.put(id.value(), wanted.mark());
    return account(id.value(), wanted.name());
  }

  /** Returns what was just created, where the response has no body. */
  private OrganizationId named(String name) {
    Filter exactly = Filter.eq("name", name);
    OrganizationsListOptions query =
        OrganizationsListOptions.builder().from(ALL).addFilter(exactly).build();
    List<Organization> namesakes = jumpcloud.organizations().list(provider, query).toList();
    if (namesakes.size() != 1) {
      throw new UnreadableResponseException(
          "JumpCloud made %s without telling its id, and lists %d of that name"
              .formatted(Quoted.of(name), namesakes.size()));
    }
    return namesakes.get(0).id();
  }

  @Override
  public void update(Account account, List<Change> changes) {
    for (Change change : changes) {
      if (change instanceof Change.Mark mark) {
        mapping.put(account.id(), mark.directoryId());
      } else if (change instanceof Change.Rename renamed) {
        rename(account.id(), renamed.to());
      }
    }
  }

  /** With what else it has: whether a member that is left out keeps its value is not documented. */
  private void rename(String id, String name) {
    OrganizationUpdate update =
        OrganizationUpdate.builder()
            .name(name)
            .maxSystemUsers(Optional.ofNullable(maxSystemUsers.get(id)))
            .build();
    jumpcloud.organizations().update(provider, OrganizationId.of(id), update);
  }

  private Account account(String id, String name) {
    return new Account(id, name, mapping.mark(id), List.of(), Map.of());
  }
}
