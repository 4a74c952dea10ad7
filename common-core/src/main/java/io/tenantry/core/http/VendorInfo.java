package io.tenantry.core.http;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.spec.ErrorShape;

/**
 * For generated code: a vendor as the core sees it. Immutable.
 *
 * @param name the display name: "NinjaOne"
 * @param id the short lower-case name, for metrics: "ninjaone"
 * @param errors where its error responses hold what
 * @param rawConcurrency how many raw calls of one method one client runs at once, where the vendor
 *     limits each endpoint; {@link Limits#UNLIMITED} otherwise
 * @param limits what it allows for all calls of an account together
 */
public record VendorInfo(
    String name, String id, ErrorShape errors, int rawConcurrency, Limits limits) {
  /** A vendor that limits no endpoint. */
  public VendorInfo(String name, String id, ErrorShape errors) {
    this(name, id, errors, Limits.UNLIMITED);
  }

  /** A vendor that limits each endpoint by itself, if anything. */
  public VendorInfo(String name, String id, ErrorShape errors, int rawConcurrency) {
    this(name, id, errors, rawConcurrency, Limits.NONE);
  }

  /** The same with limits for all calls of an account together. */
  public VendorInfo limits(Limits ofAccount) {
    return new VendorInfo(name, id, errors, rawConcurrency, ofAccount);
  }

  /**
   * @throws io.tenantry.core.error.InvalidArgumentException if a part is null
   */
  public VendorInfo {
    Checks.notNull(name, "name", InvalidArgumentException::new);
    Checks.notNull(id, "id", InvalidArgumentException::new);
    Checks.notNull(errors, "errors", InvalidArgumentException::new);
    Checks.notNull(limits, "limits", InvalidArgumentException::new);
  }
}
