package io.tenantry.core.http;

import io.tenantry.core.error.ErrorShape;
import java.util.Objects;

/**
 * A vendor as the core sees it.
 *
 * @param name the display name: "NinjaOne"
 * @param id the short lower-case name, for metrics: "ninjaone"
 * @param errors where its error answers hold what
 * @param rawConcurrency how many raw calls of one method one client runs at once, where the vendor
 *     limits each endpoint; {@link Operation#UNLIMITED} otherwise
 */
public record Vendor(String name, String id, ErrorShape errors, int rawConcurrency) {
  /** A vendor that limits no endpoint. */
  public Vendor(String name, String id, ErrorShape errors) {
    this(name, id, errors, Operation.UNLIMITED);
  }

  public Vendor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(errors, "errors");
  }
}
