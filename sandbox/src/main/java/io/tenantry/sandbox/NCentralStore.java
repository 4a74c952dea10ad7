package io.tenantry.sandbox;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * N-central's state: one tree of units with one row of ids, and devices. Guarded by the lock of the
 * fake that owns it.
 */
final class NCentralStore {
  private static final long SYSTEM_ID = 1;
  private static final long FIRST_SERVICE_ORG_ID = 50;
  private static final long FIRST_DEVICE_ID = 2_071_979_267;

  private final TreeMap<Long, NCentralUnit> units = new TreeMap<>();
  private final TreeMap<Long, NCentralDevice> devices = new TreeMap<>();
  private final NCentralUnit system =
      new NCentralUnit(SYSTEM_ID, NCentralLevel.SYSTEM, null, "System");
  private final NCentralUnit firstServiceOrg;

  NCentralStore() {
    units.put(SYSTEM_ID, system);
    firstServiceOrg = add(NCentralLevel.SO, system, "Sandbox MSP");
  }

  NCentralUnit system() {
    return system;
  }

  NCentralUnit firstServiceOrg() {
    return firstServiceOrg;
  }

  NCentralUnit add(NCentralLevel level, NCentralUnit parent, String name) {
    long id = Math.max(FIRST_SERVICE_ORG_ID, units.lastKey() + 1);
    NCentralUnit unit = new NCentralUnit(id, level, parent, name);
    units.put(id, unit);
    parent.children.add(unit);
    return unit;
  }

  void addDevice(NCentralUnit unit, String name) {
    long id = devices.isEmpty() ? FIRST_DEVICE_ID : devices.lastKey() + 1;
    devices.put(id, new NCentralDevice(id, name, unit));
  }

  @Nullable NCentralUnit find(long id) {
    return units.get(id);
  }

  @Nullable NCentralUnit find(NCentralLevel level, long id) {
    NCentralUnit unit = units.get(id);
    return unit == null || unit.level() != level ? null : unit;
  }

  Collection<NCentralUnit> units() {
    return units.values();
  }

  List<NCentralUnit> units(NCentralLevel level) {
    return units.values().stream().filter(unit -> unit.level() == level).toList();
  }

  @Nullable NCentralDevice device(long id) {
    return devices.get(id);
  }

  Collection<NCentralDevice> devices() {
    return devices.values();
  }

  /** The devices of a unit and of everything below it. */
  List<NCentralDevice> devicesUnder(NCentralUnit unit) {
    return devices.values().stream().filter(d -> d.unit().at(unit.level()) == unit).toList();
  }
}
