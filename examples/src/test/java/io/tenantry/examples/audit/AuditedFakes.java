package io.tenantry.examples.audit;

import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.examples.ninjaone.NinjaOneSystem;
import io.tenantry.ninjaone.model.NewLocation;
import io.tenantry.ninjaone.model.NodeRoleId;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.ninjaone.model.PolicyId;
import io.tenantry.ninjaone.model.PolicyMapping;
import io.tenantry.sandbox.Sandbox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** NinjaOnes whose state is known, and the audit of them. */
abstract class AuditedFakes {
  static final AuditRules RULES =
      new AuditRules(
          List.of("contractType"),
          List.of("contractEnd"),
          Map.of("1", "100", "2", "101"),
          LocalDate.parse("2026-01-31"));

  final List<NinjaOneSystem> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(NinjaOneSystem::close);
  }

  AuditReport audit(Sandbox sandbox) {
    return new Audit(client(sandbox).client(), RULES).run();
  }

  List<String> findings(Sandbox sandbox) {
    return audit(sandbox).organizations().get(0).findings().stream().map(Finding::text).toList();
  }

  NinjaOneSystem client(Sandbox sandbox) {
    NinjaOneSystem system = NinjaOneSystem.of(sandbox);
    opened.add(system);
    return system;
  }

  /** One organization without anything to find. */
  OrganizationId sound(Sandbox sandbox) {
    OrganizationId id = OrganizationId.of(sandbox.ninjaOne().add("Acme"));
    NinjaOneSystem system = client(sandbox);
    put(sandbox, id, "contractType", JsonValue.of("Managed"));
    system
        .client()
        .locations()
        .create(id, NewLocation.builder().name("HQ").address("1 Main St").build());
    system
        .client()
        .organizations()
        .setPolicyMappings(id, List.of(mapping(1, 100), mapping(2, 101)));
    return id;
  }

  void put(Sandbox sandbox, OrganizationId id, String field, JsonValue value) {
    client(sandbox)
        .client()
        .organizations()
        .updateCustomFields(id, JsonObject.builder().add(field, value).build());
  }

  static PolicyMapping mapping(long role, long policy) {
    return PolicyMapping.builder()
        .nodeRoleId(NodeRoleId.of(role))
        .policyId(PolicyId.of(policy))
        .build();
  }

  Sandbox sandbox(boolean observed) {
    Sandbox sandbox =
        Sandbox.builder()
            .ninjaOne(
                n -> {
                  if (observed) {
                    n.observedForm();
                  }
                })
            .build();
    client(sandbox);
    return sandbox;
  }
}
