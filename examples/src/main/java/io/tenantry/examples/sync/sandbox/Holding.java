package io.tenantry.examples.sync.sandbox;

import io.tenantry.sandbox.JumpCloudOrganization;
import io.tenantry.sandbox.NCentralCustomer;
import io.tenantry.sandbox.NinjaOrganization;
import io.tenantry.sandbox.Sandbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a vendor of the sandbox holds, looked up in its state.
 *
 * @param mark the directory's id; empty if it has none
 * @param placed whether it has a location or site, where the vendor has such
 */
record Holding(String id, String name, String mark, boolean placed) {

  /** The directory's id that the mapping has for an account; empty if it has none. */
  interface Marks {
    String of(String accountId);
  }

  /** By vendor, for all three. */
  static Map<String, List<Holding>> all(Sandbox sandbox, Marks marks) {
    Map<String, List<Holding>> all = new LinkedHashMap<>();
    all.put("NinjaOne", sandbox.ninjaOne().organizations().stream().map(Holding::of).toList());
    all.put("N-central", sandbox.nCentral().customers().stream().map(c -> of(c, marks)).toList());
    all.put(
        "JumpCloud", sandbox.jumpCloud().organizations().stream().map(o -> of(o, marks)).toList());
    return all;
  }

  private static Holding of(NinjaOrganization organization) {
    String field = organization.customFields().getOrDefault("directoryId", "");
    return new Holding(
        Long.toString(organization.id()),
        organization.name(),
        field.isEmpty() ? organization.userData().getOrDefault("directoryId", "") : field,
        !organization.locations().isEmpty());
  }

  private static Holding of(NCentralCustomer customer, Marks marks) {
    String id = Long.toString(customer.id());
    String mapped = marks.of(id);
    String own = customer.externalId() == null ? "" : customer.externalId();
    return new Holding(
        id, customer.name(), mapped.isEmpty() ? own : mapped, !customer.sites().isEmpty());
  }

  private static Holding of(JumpCloudOrganization organization, Marks marks) {
    return new Holding(organization.id(), organization.name(), marks.of(organization.id()), true);
  }
}
