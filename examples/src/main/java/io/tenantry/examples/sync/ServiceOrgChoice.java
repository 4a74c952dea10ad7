package io.tenantry.examples.sync;

import static java.util.stream.Collectors.joining;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.ServiceOrg;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service organization that customers are kept under: the one of the given id or name, or the
 * only one there is. Looked up once.
 */
final class ServiceOrgChoice {
  private final NCentralClient ncentral;
  private final Optional<String> wanted;
  private @Nullable ServiceOrg chosen;

  ServiceOrgChoice(NCentralClient ncentral, Optional<String> wanted) {
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
