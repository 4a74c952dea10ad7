package io.tenantry.core.internal.paging;

/**
 * Which list a checkpoint belongs to. Nothing in it is secret or names a host or account.
 *
 * @param vendor the vendor's short name
 * @param operation the operation's id
 * @param tenant a hash of base URL and account, and of the client's label where no account is known
 * @param options a hash of what the caller requested, without the page size
 */
public record ListKey(String vendor, String operation, String tenant, String options) {
  /** A list without a vendor: one that a program made itself. */
  public static final ListKey NONE = new ListKey("", "", "", "");
}
