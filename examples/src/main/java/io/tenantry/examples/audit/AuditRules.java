package io.tenantry.examples.audit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every organization should be like.
 *
 * @param required custom fields that must have a value
 * @param endDates custom fields with a date that must not have passed; one without a value is fine
 * @param policies policy id by role id; other roles may have any policy
 * @param today the day of the audit
 */
record AuditRules(
    List<String> required, List<String> endDates, Map<String, String> policies, LocalDate today) {

  /** Findings come in the order of the roles, whatever map was given. */
  AuditRules {
    policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
  }

  /** Whether custom fields are looked at. */
  boolean needsFields() {
    return !required.isEmpty() || !endDates.isEmpty();
  }
}
