package io.tenantry.examples.sync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.console.Quoted;
import io.tenantry.examples.sync.mapping.Mapping;
import io.tenantry.examples.sync.plan.Account;
import io.tenantry.examples.sync.plan.Change;
import io.tenantry.examples.sync.plan.NewAccount;
import io.tenantry.examples.sync.plan.Place;
import io.tenantry.examples.sync.plan.Reach;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.CustomerId;
import io.tenantry.ncentral.model.NewCustomer;
import io.tenantry.ncentral.model.NewSite;
import io.tenantry.ncentral.model.ServiceOrg;
import io.tenantry.ncentral.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * N-central: a customer under a service organization, with a site. Its API makes customers and
 * sites but changes none: the mark goes into {@code externalId} when a customer is made, and into
 * the mapping for one that was there before; a new name is for people to write.
 */
final class NCentralTarget implements Target {
  private static final String FIRST_NAME = "Service";
  private static final String LAST_NAME = "Desk";
  private static final int CALLS_PER_ENDPOINT = 3;
  private static final int WRITTEN_ENDPOINTS = 2;

  private final NCentralClient ncentral;
  private final ServiceOrgChoice choice;
  private final Mapping mapping;

  /**
   * Creates the target.
   *
   * @param serviceOrg id or name of the service organization that customers are kept under; empty
   *     if there is only one
   */
  NCentralTarget(NCentralClient ncentral, Optional<String> serviceOrg, Mapping mapping) {
    this.ncentral = ncentral;
    this.choice = new ServiceOrgChoice(ncentral, serviceOrg);
    this.mapping = mapping;
  }

  @Override
  public String vendor() {
    return "N-central";
  }

  @Override
  public Set<Reach> reach() {
    return Set.of(Reach.PLACES);
  }

  @Override
  public int workers() {
    return CALLS_PER_ENDPOINT * WRITTEN_ENDPOINTS;
  }

  @Override
  public String check() {
    ncentral.with(CallOptions.none().deadline(PATIENCE)).auth().validate();
    ServiceOrg chosen = choice.chosen();
    return "service organization %s (%s)"
        .formatted(Quoted.of(chosen.soName().orElse("")), chosen.soId().value());
  }

  @Override
  public List<Account> read(Progress progress) {
    Map<CustomerId, List<Site>> sites = sites(progress);
    List<Account> accounts = new ArrayList<>();
    try (Progress.Task task = progress.begin("Read N-central", -1)) {
      for (var customer : ncentral.customers().listByServiceOrg(choice.chosen().soId())) {
        String id = customer.customerId().value();
        List<Site> own = sites.getOrDefault(customer.customerId(), List.of());
        String name = customer.customerName().orElse("");
        accounts.add(account(id, name, mark(id, customer.externalId()), own));
        task.step();
      }
    }
    return accounts;
  }

  /** All sites in a few large pages, where one list for each customer would be thousands. */
  private Map<CustomerId, List<Site>> sites(Progress progress) {
    List<Site> sites = new ArrayList<>();
    try (Progress.Task task = progress.begin("Read N-central's sites", -1)) {
      for (Site site : ncentral.sites().list()) {
        if (site.parentId().isPresent()) {
          sites.add(site);
        }
        task.step();
      }
    }
    return sites.stream().collect(groupingBy(site -> site.parentId().orElseThrow()));
  }

  /** The mapping goes first: {@code externalId} may hold what people or a PSA wrote there. */
  private Optional<String> mark(String id, Optional<String> externalId) {
    return mapping.mark(id).or(() -> externalId.filter(text -> !text.isBlank()));
  }

  @Override
  public Account create(NewAccount wanted) {
    NewCustomer.Builder customer =
        NewCustomer.builder()
            .customerName(wanted.name())
            .externalId(wanted.mark())
            .contactFirstName(FIRST_NAME)
            .contactLastName(LAST_NAME)
            .street1(wanted.address());
    var made = ncentral.customers().create(choice.chosen().soId(), customer.build());
    // many servers return only the id
    var whole =
        made.externalId().isPresent() && made.customerName().isPresent()
            ? made
            : ncentral.customers().get(made.customerId());
    String id = whole.customerId().value();
    return account(id, whole.customerName().orElse(""), mark(id, whole.externalId()), List.of());
  }

  @Override
  public void update(Account account, List<Change> changes) {
    for (Change change : changes) {
      if (change instanceof Change.Mark mark) {
        mapping.put(account.id(), mark.directoryId());
      } else if (change instanceof Change.AddPlace added) {
        ncentral.sites().create(CustomerId.of(account.id()), site(added));
      }
    }
  }

  private static NewSite site(Change.AddPlace added) {
    return NewSite.builder()
        .siteName(added.name())
        .contactFirstName(FIRST_NAME)
        .contactLastName(LAST_NAME)
        .street1(added.address())
        .build();
  }

  private static Account account(String id, String name, Optional<String> mark, List<Site> sites) {
    List<Place> places =
        sites.stream()
            .map(s -> new Place(s.siteId().value(), s.siteName().orElse(""), s.street1()))
            .toList();
    return new Account(id, name, mark, places, Map.of());
  }

  /**
   * The service organization that customers are kept under: the one of the given id or name, or the
   * only one there is. Looked up once.
   */
  private static final class ServiceOrgChoice {
    private final NCentralClient ncentral;
    private final Optional<String> wanted;
    private @Nullable ServiceOrg chosen;

    private ServiceOrgChoice(NCentralClient ncentral, Optional<String> wanted) {
      this.ncentral = ncentral;
      this.wanted = wanted;
    }

    /**
     * The choice.
     *
     * @throws ConfigurationException if there is none, or more than one
     */
    synchronized ServiceOrg chosen() {
      if (chosen == null) {
        chosen = only(ncentral.serviceOrgs().list().toList());
      }
      return chosen;
    }

    private ServiceOrg only(List<ServiceOrg> all) {
      List<ServiceOrg> fitting =
          all.stream().filter(so -> wanted.isEmpty() || fits(so, wanted.get())).toList();
      if (fitting.size() == 1) {
        return fitting.get(0);
      }
      String present =
          all.stream()
              .map(so -> Quoted.of(so.soName().orElse("")) + " (" + so.soId().value() + ")")
              .collect(joining(", "));
      throw new ConfigurationException(
          "N-central: %s service organization %s; give the id of one of: %s"
              .formatted(
                  fitting.isEmpty() ? "no" : "more than one",
                  wanted.map(text -> "is " + Quoted.of(text)).orElse("is there to choose"),
                  present.isEmpty() ? "none that this user may see" : present));
    }

    private static boolean fits(ServiceOrg so, String wanted) {
      return so.soId().value().equals(wanted) || so.soName().filter(wanted::equals).isPresent();
    }
  }
}
