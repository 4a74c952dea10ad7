package io.tenantry.core.http;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.Window;
import io.tenantry.core.spec.VendorInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * For generated code to make, and for metrics to read: one operation of a vendor's API, as its spec
 * tells. Every {@code okhttp3.Request} carries it as a tag ({@code request.tag(Operation.class)}),
 * so that metrics have a bounded number of series. Immutable.
 *
 * @param vendor whose it is
 * @param id the operation's id, "organizations.get"
 * @param method the HTTP method
 * @param pathTemplate the path with its parameters by name, "/v2/organization/{id}"
 * @param isSafe whether it only reads, so that it may be retried
 * @param limits what the vendor allows for this operation by itself; {@link Limits#NONE} where it
 *     counts with all others of the account
 */
public record Operation(
    VendorInfo vendor,
    String id,
    String method,
    String pathTemplate,
    boolean isSafe,
    Limits limits) {
  /** No limit. */
  public static final int UNLIMITED = Limits.UNLIMITED;

  /**
   * @throws io.tenantry.core.error.InvalidArgumentException if a part is null
   */
  public Operation {
    Checks.notNull(vendor, "vendor", InvalidArgumentException::new);
    Checks.notNull(id, "id", InvalidArgumentException::new);
    Checks.notNull(method, "method", InvalidArgumentException::new);
    Checks.notNull(pathTemplate, "path template", InvalidArgumentException::new);
    Checks.notNull(limits, "limits", InvalidArgumentException::new);
  }

  /** An operation whose method tells whether it is safe: GET and HEAD are. */
  public static Operation of(VendorInfo vendor, String id, String method, String pathTemplate) {
    boolean reads = "GET".equals(method) || "HEAD".equals(method);
    return new Operation(vendor, id, method, pathTemplate, reads, Limits.NONE);
  }

  /** The same as one that only reads, a POST that searches for example. */
  public Operation safe() {
    return new Operation(vendor, id, method, pathTemplate, true, limits);
  }

  /** The same as one that changes something, a GET that starts a job for example. */
  public Operation acts() {
    return new Operation(vendor, id, method, pathTemplate, false, limits);
  }

  /** The same with at most {@code calls} at once. */
  public Operation maxConcurrency(int calls) {
    return with(new Limits(calls, limits.windows()));
  }

  /** The same with at most {@code calls} in any stretch of time of this length. */
  public Operation window(int calls, Duration length) {
    List<Window> all = new ArrayList<>(limits.windows());
    all.add(Window.of(calls, length));
    return with(new Limits(limits.concurrency(), all));
  }

  /** How many of it run at once; {@link #UNLIMITED} without a limit. */
  public int maxConcurrency() {
    return limits.concurrency();
  }

  private Operation with(Limits other) {
    return new Operation(vendor, id, method, pathTemplate, isSafe, other);
  }

  @Override
  public String toString() {
    return vendor.id() + " " + id;
  }
}
