package io.tenantry.core.limit;

/**
 * The headers in which a vendor reports on a window.
 *
 * @param limit how many calls the window holds
 * @param remaining how many of them are left
 * @param reset when the window starts anew, in seconds since 1970
 */
public record QuotaHeaders(String limit, String remaining, String reset) {
  public QuotaHeaders {
    Given.value(limit, "limit");
    Given.value(remaining, "remaining");
    Given.value(reset, "reset");
  }
}
