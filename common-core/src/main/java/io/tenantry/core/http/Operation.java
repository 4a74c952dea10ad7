package io.tenantry.core.http;

import java.util.Objects;

/**
 * One operation of a vendor's API, as its spec tells. Every {@code okhttp3.Request} carries it as a
 * tag ({@code request.tag(Operation.class)}), so that metrics have a bounded number of series.
 *
 * @param vendor whose it is
 * @param id the operation's id, "organizations.get"
 * @param method the HTTP method
 * @param pathTemplate the path with its parameters by name, "/v2/organization/{id}"
 * @param isSafe whether it only reads, so that it may be repeated
 * @param maxConcurrency how many of it one client runs at once; {@link #UNLIMITED} without a limit
 */
public record Operation(
    Vendor vendor,
    String id,
    String method,
    String pathTemplate,
    boolean isSafe,
    int maxConcurrency) {
  /** No limit. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  public Operation {
    Objects.requireNonNull(vendor, "vendor");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(pathTemplate, "pathTemplate");
    if (maxConcurrency < 1) {
      throw new IllegalArgumentException(id + ": at least 1 call at once, not " + maxConcurrency);
    }
  }

  /** An operation whose method tells whether it is safe: GET and HEAD are. */
  public static Operation of(Vendor vendor, String id, String method, String pathTemplate) {
    boolean reads = method.equals("GET") || method.equals("HEAD");
    return new Operation(vendor, id, method, pathTemplate, reads, UNLIMITED);
  }

  /** The same as one that only reads, a POST that searches for example. */
  public Operation safe() {
    return new Operation(vendor, id, method, pathTemplate, true, maxConcurrency);
  }

  /** The same as one that changes something, a GET that starts a job for example. */
  public Operation acts() {
    return new Operation(vendor, id, method, pathTemplate, false, maxConcurrency);
  }

  /** The same with at most {@code calls} at once. */
  public Operation maxConcurrency(int calls) {
    return new Operation(vendor, id, method, pathTemplate, isSafe, calls);
  }

  @Override
  public String toString() {
    return vendor.id() + " " + id;
  }
}
