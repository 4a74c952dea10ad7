package io.tenantry.core.http;

import io.tenantry.core.error.ErrorShape;
import java.util.Objects;

/**
 * A vendor as the core sees it.
 *
 * @param name the display name: "NinjaOne"
 * @param id the short lower-case name, for metrics: "ninjaone"
 * @param errors where its error answers hold what
 */
public record Vendor(String name, String id, ErrorShape errors) {
  public Vendor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(errors, "errors");
  }
}
