package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;

/**
 * Identifies calls that are counted together: calls with equal keys share their limits. Contains no
 * secret, and is the same in every process with the same credentials. Immutable.
 *
 * @param vendor the vendor's short name, "ninjaone"
 * @param tenant the base URL and the caller: the account's name, if the client has one, and the
 *     client id. If only a secret distinguishes callers, a part of its SHA-256 is used instead, so
 *     that a client with a new secret starts a new count. If {@code Credentials} of another kind
 *     have neither account nor identity, the client's calls are counted separately
 * @param endpoint the operation's id if the vendor limits the operation separately; {@link
 *     #ACCOUNT} for all calls of the account
 */
public record LimitKey(String vendor, String tenant, String endpoint) {
  /** The endpoint of calls that the vendor counts per account. */
  public static final String ACCOUNT = "*";

  public LimitKey {
    Checks.notNull(vendor, "vendor", InvalidArgumentException::new);
    Checks.notNull(tenant, "tenant", InvalidArgumentException::new);
    Checks.notNull(endpoint, "endpoint", InvalidArgumentException::new);
  }
}
