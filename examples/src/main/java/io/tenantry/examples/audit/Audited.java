package io.tenantry.examples.audit;

import io.tenantry.examples.ninjaone.ShownText;
import java.util.List;

/**
 * One organization after the audit.
 *
 * @param findings what needs a person; empty for a clean organization
 */
record Audited(String id, String name, List<Finding> findings) {

  boolean clean() {
    return findings.isEmpty();
  }

  long count(Area area) {
    return findings.stream().filter(finding -> finding.area() == area).count();
  }

  String title() {
    return ShownText.quoted(name) + " (" + id + ")";
  }
}
