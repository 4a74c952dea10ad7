package io.tenantry.examples.audit;

import java.util.ArrayList;
import java.util.List;

/** What the audit found, organization by organization. */
record AuditReport(List<Audited> organizations) {

  boolean clean() {
    return organizations.stream().allMatch(Audited::clean);
  }

  long count(Area area) {
    return organizations.stream().mapToLong(organization -> organization.count(area)).sum();
  }

  /**
   * The first organizations with findings, then the totals.
   *
   * @param most how many of them are shown
   */
  List<String> lines(int most) {
    List<Audited> unclean = organizations.stream().filter(o -> !o.clean()).toList();
    List<String> lines = new ArrayList<>();
    for (Audited organization : unclean.subList(0, Math.min(most, unclean.size()))) {
      lines.add(organization.title());
      organization.findings().stream()
          .map(finding -> "  %s: %s".formatted(finding.area().words(), finding.text()))
          .forEach(lines::add);
    }
    if (unclean.size() > most) {
      lines.add("… and " + (unclean.size() - most) + " more (--show N shows more)");
    }
    lines.add(totals(unclean.size()));
    return lines;
  }

  private String totals(int unclean) {
    return "Organization audit: %d organizations, %d clean, %d with findings (%d on %s, %d on %s, %d on %s)"
        .formatted(
            organizations.size(),
            organizations.size() - unclean,
            unclean,
            count(Area.FIELDS),
            Area.FIELDS.words(),
            count(Area.POLICIES),
            Area.POLICIES.words(),
            count(Area.LOCATIONS),
            Area.LOCATIONS.words());
  }
}
