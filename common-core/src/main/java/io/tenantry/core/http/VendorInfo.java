package io.tenantry.core.http;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.spec.ErrorShape;

/**
 * For generated code: describes a vendor. Immutable.
 *
 * @param name the display name: "NinjaOne"
 * @param id the short lower-case name, for metrics: "ninjaone"
 * @param errors where its error responses contain what
 * @param rawConcurrency how many raw calls of one method one client runs at once, where the vendor
 *     limits each endpoint; {@link Limits#UNLIMITED} otherwise
 * @param limits its limits for all calls of an account together
 */
public record VendorInfo(
    String name, String id, ErrorShape errors, int rawConcurrency, Limits limits) {
  /** Creates a vendor without limits. */
  public VendorInfo(String name, String id, ErrorShape errors) {
    this(name, id, errors, Limits.UNLIMITED);
  }

  /** Creates a vendor that limits at most each endpoint by itself. */
  public VendorInfo(String name, String id, ErrorShape errors, int rawConcurrency) {
    this(name, id, errors, rawConcurrency, Limits.NONE);
  }

  /** Returns the same vendor with limits for all calls of an account together. */
  public VendorInfo limits(Limits ofAccount) {
    return new VendorInfo(name, id, errors, rawConcurrency, ofAccount);
  }

  /**
   * @throws io.tenantry.core.error.InvalidArgumentException if an argument is null
   */
  public VendorInfo {
    Checks.notNull(name, "name", InvalidArgumentException::new);
    Checks.notNull(id, "id", InvalidArgumentException::new);
    Checks.notNull(errors, "errors", InvalidArgumentException::new);
    Checks.notNull(limits, "limits", InvalidArgumentException::new);
  }
}
