package io.tenantry.sandbox.ncentral;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** N-central's state: a tree of units, and devices. Guarded by the vendor's lock. */
final class Store {
  private static final long SYSTEM_ID = 1;
  private static final long FIRST_SERVICE_ORG_ID = 50;
  private static final long FIRST_DEVICE_ID = 2_071_979_267;

  private final TreeMap<Long, NCentralUnit> units = new TreeMap<>();
  private final TreeMap<Long, Device> devices = new TreeMap<>();
  private final NCentralUnit system = new NCentralUnit(SYSTEM_ID, UnitLevel.SYSTEM, null, "System");
  private final NCentralUnit firstServiceOrg;

  Store() {
    units.put(SYSTEM_ID, system);
    firstServiceOrg = add(UnitLevel.SO, system, "Sandbox MSP");
  }

  NCentralUnit system() {
    return system;
  }

  NCentralUnit firstServiceOrg() {
    return firstServiceOrg;
  }

  NCentralUnit add(UnitLevel level, NCentralUnit parent, String name) {
    long id = Math.max(FIRST_SERVICE_ORG_ID, units.lastKey() + 1);
    NCentralUnit unit = new NCentralUnit(id, level, parent, name);
    units.put(id, unit);
    parent.children.add(unit);
    return unit;
  }

  void addDevice(NCentralUnit unit, String name) {
    long id = devices.isEmpty() ? FIRST_DEVICE_ID : devices.lastKey() + 1;
    devices.put(id, new Device(id, name, unit));
  }

  @Nullable NCentralUnit find(long id) {
    return units.get(id);
  }

  @Nullable NCentralUnit find(UnitLevel level, long id) {
    NCentralUnit unit = units.get(id);
    return unit == null || unit.level() != level ? null : unit;
  }

  Collection<NCentralUnit> units() {
    return units.values();
  }

  List<NCentralUnit> units(UnitLevel level) {
    return units.values().stream().filter(unit -> unit.level() == level).toList();
  }

  @Nullable Device device(long id) {
    return devices.get(id);
  }

  Collection<Device> devices() {
    return devices.values();
  }

  /** Returns the devices of a unit and of all units below it. */
  List<Device> devicesUnder(NCentralUnit unit) {
    return devices.values().stream().filter(d -> d.unit().at(unit.level()) == unit).toList();
  }
}
