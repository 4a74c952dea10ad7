package io.tenantry.core.paging;

/**
 * Which list a checkpoint belongs to. Nothing in it is secret or names a host or account.
 *
 * @param vendor the vendor's short name
 * @param operation the operation's id
 * @param tenant a hash of base URL and account, and of the client's label where no account is known
 * @param options a hash of what the caller asked for, the page size left out
 */
public record ListKey(String vendor, String operation, String tenant, String options) {
  /** A list that comes from nowhere: one for tests. */
  public static final ListKey NONE = new ListKey("", "", "", "");
}
