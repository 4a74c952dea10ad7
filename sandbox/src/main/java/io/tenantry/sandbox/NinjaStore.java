package io.tenantry.sandbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** NinjaOne's state. Guarded by the lock of the fake that owns it. */
final class NinjaStore {
  private final TreeMap<Long, NinjaRecord> organizations = new TreeMap<>();
  private final TreeMap<Long, NinjaRecord> locations = new TreeMap<>();
  private final Map<String, Set<Long>> byName = new HashMap<>();

  NinjaRecord newOrganization() {
    return new NinjaRecord(organizations.isEmpty() ? 1 : organizations.lastKey() + 1, null);
  }

  NinjaRecord addLocation(NinjaRecord organization) {
    long id = locations.isEmpty() ? 1 : locations.lastKey() + 1;
    NinjaRecord location = new NinjaRecord(id, organization);
    locations.put(id, location);
    organization.locations.add(location);
    return location;
  }

  void put(NinjaRecord organization) {
    organizations.put(organization.id(), organization);
    named(organization.name()).add(organization.id());
  }

  void rename(NinjaRecord organization, String name) {
    named(organization.name()).remove(organization.id());
    organization.plain.addProperty("name", name);
    named(name).add(organization.id());
  }

  @Nullable NinjaRecord find(long id) {
    return organizations.get(id);
  }

  /** Whether another organization has exactly this name. */
  boolean taken(String name, long id) {
    return byName.getOrDefault(name, Set.of()).stream().anyMatch(other -> other != id);
  }

  private Set<Long> named(String name) {
    return byName.computeIfAbsent(name, unused -> new HashSet<>());
  }

  NavigableMap<Long, NinjaRecord> organizations() {
    return organizations;
  }

  NavigableMap<Long, NinjaRecord> locations() {
    return locations;
  }
}
