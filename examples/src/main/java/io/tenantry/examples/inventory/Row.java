package io.tenantry.examples.inventory;

import io.tenantry.core.json.JsonValue;
import io.tenantry.ncentral.model.Device;
import java.util.List;

/** What the inventory knows of a device. */
record Row(String id, String name, String customer) {
  static Row of(Device device) {
    return new Row(
        device.deviceId().value(), device.longName().orElse(""), device.customerName().orElse(""));
  }

  static Row read(JsonValue json) {
    List<JsonValue> cells = json.asList();
    return new Row(cells.get(0).asString(), cells.get(1).asString(), cells.get(2).asString());
  }

  JsonValue json() {
    return JsonValue.of(List.of(JsonValue.of(id), JsonValue.of(name), JsonValue.of(customer)));
  }

  /** A line of a CSV file (RFC 4180), with the tenant first. */
  String csv(String tenant) {
    return String.join(",", quoted(tenant), quoted(id), quoted(name), quoted(customer));
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
