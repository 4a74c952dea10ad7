package io.tenantry.examples.audit;

import io.tenantry.examples.ninjaone.ShownText;
import io.tenantry.ninjaone.model.Location;
import io.tenantry.ninjaone.model.OrganizationDetailed;
import io.tenantry.ninjaone.model.PolicyMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the policy mappings and the locations of one organization. */
final class StandingReview {
  private final AuditRules rules;

  StandingReview(AuditRules rules) {
    this.rules = rules;
  }

  List<Finding> findings(OrganizationDetailed organization) {
    List<Finding> findings = new ArrayList<>();
    policies(organization, findings);
    locations(organization.locations(), findings);
    return findings;
  }

  private void policies(OrganizationDetailed organization, List<Finding> findings) {
    Map<String, String> mapped = new HashMap<>();
    for (PolicyMapping mapping : organization.policies()) {
      mapped.put(mapping.nodeRoleId().value(), mapping.policyId().value());
    }
    rules
        .policies()
        .forEach(
            (role, policy) -> {
              String present = mapped.get(role);
              if (present == null) {
                findings.add(
                    new Finding(
                        Area.POLICIES, "role " + role + " has no policy instead of " + policy));
              } else if (!present.equals(policy)) {
                findings.add(
                    new Finding(
                        Area.POLICIES,
                        "role %s has policy %s instead of %s".formatted(role, present, policy)));
              }
            });
  }

  private static void locations(List<Location> locations, List<Finding> findings) {
    if (locations.isEmpty()) {
      findings.add(new Finding(Area.LOCATIONS, "there is none"));
    }
    Set<String> names = new HashSet<>();
    for (Location location : locations) {
      String name = location.name().orElse("").strip();
      String shown = name.isEmpty() ? "location " + location.id().value() : ShownText.quoted(name);
      if (name.isEmpty()) {
        findings.add(new Finding(Area.LOCATIONS, shown + " has no name"));
      } else if (!names.add(name)) {
        findings.add(new Finding(Area.LOCATIONS, shown + " is there more than once"));
      }
      if (location.address().orElse("").isBlank()) {
        findings.add(new Finding(Area.LOCATIONS, shown + " has no address"));
      }
    }
  }
}
