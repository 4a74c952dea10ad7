package io.tenantry.examples.inventory;

import io.tenantry.core.error.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How an inventory ended: what came of it, and who could not be read to the end. */
record InventoryResult(int tenants, int devices, Map<String, ApiException> failed) {
  boolean good() {
    return failed.isEmpty();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    failed.forEach((tenant, why) -> lines.add("FAILED " + tenant + ": " + why.getMessage()));
    lines.add(
        "Inventory: %d tenants, %d complete, %d devices, %d failed"
            .formatted(tenants, tenants - failed.size(), devices, failed.size()));
    return lines;
  }
}
