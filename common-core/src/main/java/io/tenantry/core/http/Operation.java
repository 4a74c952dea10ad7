package io.tenantry.core.http;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation of a vendor's API as its spec describes it. Created by generated code. Every {@code
 * okhttp3.Request} has it as a tag ({@code request.tag(Operation.class)}), so that metrics can use
 * a bounded number of series. Immutable.
 *
 * @param vendor the vendor
 * @param id the operation's id, "organizations.get"
 * @param method the HTTP method
 * @param pathTemplate the path with its parameters by name, "/v2/organization/{id}"
 * @param isSafe whether the operation only reads, so that it may be retried
 * @param limits the vendor's limits for this operation alone; {@link Limits#NONE} if it is only
 *     counted together with all operations of the account
 */
public record Operation(
    VendorInfo vendor,
    String id,
    String method,
    String pathTemplate,
    boolean isSafe,
    Limits limits) {
  /** The concurrency for no limit. */
  public static final int UNLIMITED = Limits.UNLIMITED;

  /**
   * @throws io.tenantry.core.error.InvalidArgumentException if an argument is null
   */
  public Operation {
    Checks.notNull(vendor, "vendor", InvalidArgumentException::new);
    Checks.notNull(id, "id", InvalidArgumentException::new);
    Checks.notNull(method, "method", InvalidArgumentException::new);
    Checks.notNull(pathTemplate, "pathTemplate", InvalidArgumentException::new);
    Checks.notNull(limits, "limits", InvalidArgumentException::new);
  }

  /** Returns an operation that is safe if its method is GET or HEAD. */
  public static Operation of(VendorInfo vendor, String id, String method, String pathTemplate) {
    boolean reads = "GET".equals(method) || "HEAD".equals(method);
    return new Operation(vendor, id, method, pathTemplate, reads, Limits.NONE);
  }

  /** Returns a copy that only reads (a POST that searches, for example). */
  public Operation safe() {
    return new Operation(vendor, id, method, pathTemplate, true, limits);
  }

  /** Returns a copy that changes something (a GET that starts a job, for example). */
  public Operation acts() {
    return new Operation(vendor, id, method, pathTemplate, false, limits);
  }

  /** Returns a copy with at most {@code calls} at once. */
  public Operation maxConcurrency(int calls) {
    return with(new Limits(calls, limits.windows()));
  }

  /** Returns a copy with at most {@code calls} in any period of this length. */
  public Operation window(int calls, Duration length) {
    List<Window> all = new ArrayList<>(limits.windows());
    all.add(Window.of(calls, length));
    return with(new Limits(limits.concurrency(), all));
  }

  /** Returns the number of calls that may run at once; {@link #UNLIMITED} for no limit. */
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
