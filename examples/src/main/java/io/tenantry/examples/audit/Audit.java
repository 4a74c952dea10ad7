package io.tenantry.examples.audit;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.model.OrganizationDetailed;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at every organization of an instance and changes nothing.
 *
 * <p>Custom fields are read from the list where it has them, as the document says. Tenants keep
 * them elsewhere, so an organization whose fields are incomplete in the list is fetched once more,
 * which is one request each.
 */
final class Audit {
  private final NinjaOneClient ninja;
  private final AuditRules rules;
  private final FieldReview fields;
  private final StandingReview standing;

  Audit(NinjaOneClient ninja, AuditRules rules) {
    this.ninja = ninja;
    this.rules = rules;
    this.fields = new FieldReview(rules);
    this.standing = new StandingReview(rules);
  }

  /**
   * Reads and judges.
   *
   * @throws ApiException if something can't be read: an audit with holes would look clean
   */
  AuditReport run() {
    List<Audited> all = new ArrayList<>();
    for (OrganizationDetailed organization : ninja.organizations().listDetailed()) {
      all.add(
          new Audited(
              organization.id().value(), organization.name().orElse(""), findings(organization)));
    }
    return new AuditReport(all);
  }

  private List<Finding> findings(OrganizationDetailed organization) {
    List<Finding> findings = new ArrayList<>();
    if (rules.needsFields()) {
      findings.addAll(fields.findings(customFields(organization)));
    }
    findings.addAll(standing.findings(organization));
    return List.copyOf(findings);
  }

  private JsonObject customFields(OrganizationDetailed organization) {
    return fields.hasAll(organization.fields())
        ? organization.fields()
        : ninja.organizations().getCustomFields(organization.id());
  }
}
