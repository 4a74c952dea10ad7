package io.tenantry.sandbox.ninjaone;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** NinjaOne's state. Guarded by the vendor's lock. */
final class Store {
  private final TreeMap<Long, NinjaOneRecord> organizations = new TreeMap<>();
  private final TreeMap<Long, NinjaOneRecord> locations = new TreeMap<>();
  private final Map<String, Set<Long>> byName = new HashMap<>();

  NinjaOneRecord newOrganization() {
    return new NinjaOneRecord(organizations.isEmpty() ? 1 : organizations.lastKey() + 1, null);
  }

  NinjaOneRecord addLocation(NinjaOneRecord organization) {
    long id = locations.isEmpty() ? 1 : locations.lastKey() + 1;
    NinjaOneRecord location = new NinjaOneRecord(id, organization);
    locations.put(id, location);
    organization.locations.add(location);
    return location;
  }

  void put(NinjaOneRecord organization) {
    organizations.put(organization.id(), organization);
    named(organization.name()).add(organization.id());
  }

  void rename(NinjaOneRecord organization, String name) {
    named(organization.name()).remove(organization.id());
    organization.plain.addProperty("name", name);
    named(name).add(organization.id());
  }

  @Nullable NinjaOneRecord find(long id) {
    return organizations.get(id);
  }

  /** Returns whether another organization has exactly this name. */
  boolean taken(String name, long id) {
    return byName.getOrDefault(name, Set.of()).stream().anyMatch(other -> other != id);
  }

  private Set<Long> named(String name) {
    return byName.computeIfAbsent(name, unused -> new HashSet<>());
  }

  NavigableMap<Long, NinjaOneRecord> organizations() {
    return organizations;
  }

  NavigableMap<Long, NinjaOneRecord> locations() {
    return locations;
  }
}
